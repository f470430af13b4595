package redress.administration;

import static redress.administration.AdministrationRule.NOT_AN_ADMINISTRATOR;
import static redress.shared.RuleBroken.require;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import redress.deadlines.settings.NewVersion;
import redress.deadlines.settings.RuleSettings;
import redress.identity.CurrentUser;
import redress.identity.MayAdminister;
import redress.shared.RuleBroken;

/** The rules of deadlines: what each says, its versions, a newer one and what it would change. */
@Controller
@RequestMapping("/admin/deadlines")
class DeadlineRuleController {

  private final RuleSettings settings;
  private final Colleagues colleagues;
  private final Clock clock;

  DeadlineRuleController(RuleSettings settings, Colleagues colleagues, Clock clock) {
    this.settings = settings;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView rules(CurrentUser by) {
    require(MayAdminister.allows(by), NOT_AN_ADMINISTRATOR);
    return new ModelAndView("administration/deadline-rules")
        .addObject("rules", settings.rules(clock.instant()));
  }

  @GetMapping("/{code}")
  ModelAndView rule(@PathVariable String code, CurrentUser by) {
    require(MayAdminister.allows(by), NOT_AN_ADMINISTRATOR);
    return new ModelAndView("administration/deadline-rule")
        .addObject("versions", settings.versions(code, clock.instant()))
        .addObject("colleagues", colleagues);
  }

  @GetMapping("/{code}/versions/new")
  ModelAndView ask(@PathVariable String code, CurrentUser by) {
    return form(code, settings.begin(code), by);
  }

  @PostMapping("/{code}/versions/new")
  ModelAndView look(@PathVariable String code, NewVersion form, CurrentUser by) {
    require(MayAdminister.allows(by), NOT_AN_ADMINISTRATOR);
    try {
      return new ModelAndView("administration/deadline-rule-preview")
          .addObject("preview", settings.preview(code, form, clock.instant()))
          .addObject("code", code)
          .addObject("form", form);
    } catch (RuleBroken refused) {
      return FormPage.again(form(code, form, by), refused);
    }
  }

  @PostMapping(path = "/{code}/versions/new", params = "change")
  ModelAndView change(@PathVariable String code, NewVersion form, CurrentUser by) {
    return form(code, form, by);
  }

  @PostMapping(path = "/{code}/versions/new", params = "confirm")
  ModelAndView add(
      @PathVariable String code, NewVersion form, CurrentUser by, RedirectAttributes told) {
    require(MayAdminister.allows(by), NOT_AN_ADMINISTRATOR);
    try {
      settings.add(code, form, by.id(), clock.instant());
    } catch (RuleBroken refused) {
      return FormPage.again(form(code, form, by), refused);
    }
    return FormPage.done("The version is added.", "/admin/deadlines/" + code, told);
  }

  private ModelAndView form(String code, NewVersion form, CurrentUser by) {
    require(MayAdminister.allows(by), NOT_AN_ADMINISTRATOR);
    return new ModelAndView("administration/deadline-rule-version")
        .addObject("last", settings.versions(code, clock.instant()).getFirst())
        .addObject("form", form)
        .addObject("kinds", settings.kinds())
        .addObject("confidences", settings.confidences());
  }
}
