package redress.administration;

import static redress.administration.AdministrationRule.NOT_AN_ADMINISTRATOR;
import static redress.administration.AdministrationRule.NO_LIST_CHOSEN;
import static redress.shared.RuleBroken.require;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import redress.deadlines.settings.CalendarSettings;
import redress.identity.CurrentUser;
import redress.identity.MayAdminister;
import redress.shared.RuleBroken;

/** The bank-holiday list: its versions, a newer one, and what it would change. */
@Controller
@RequestMapping("/admin/bank-holidays")
class BankHolidayController {

  private final CalendarSettings settings;
  private final Colleagues colleagues;
  private final Clock clock;

  BankHolidayController(CalendarSettings settings, Colleagues colleagues, Clock clock) {
    this.settings = settings;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView page(CurrentUser by) {
    require(MayAdminister.allows(by), NOT_AN_ADMINISTRATOR);
    return new ModelAndView("administration/bank-holidays")
        .addObject("standing", settings.standing(clock.instant()))
        .addObject("colleagues", colleagues);
  }

  @PostMapping
  ModelAndView look(@RequestParam(required = false) @Nullable MultipartFile list, CurrentUser by)
      throws IOException {
    require(MayAdminister.allows(by), NOT_AN_ADMINISTRATOR);
    try {
      if (list == null || list.isEmpty()) {
        throw new RuleBroken(NO_LIST_CHOSEN);
      }
      return preview(text(list), "");
    } catch (RuleBroken refused) {
      return FormPage.again(page(by), refused);
    }
  }

  @PostMapping(params = "confirm")
  ModelAndView add(
      @RequestParam String list,
      @RequestParam int after,
      @RequestParam(defaultValue = "") String reason,
      CurrentUser by,
      RedirectAttributes told) {
    require(MayAdminister.allows(by), NOT_AN_ADMINISTRATOR);
    try {
      settings.add(list, after, reason, by.id(), clock.instant());
    } catch (RuleBroken refused) {
      boolean aboutTheReason = "reason".equals(refused.rule().field());
      return FormPage.again(aboutTheReason ? preview(list, reason) : page(by), refused);
    }
    var sentence = "The list is in use. Open deadlines are being counted anew.";
    return FormPage.done(sentence, "/admin/bank-holidays", told);
  }

  private ModelAndView preview(String list, String reason) {
    return new ModelAndView("administration/bank-holidays-preview")
        .addObject("preview", settings.preview(list, clock.instant()))
        .addObject("list", list)
        .addObject("reason", reason);
  }

  /** With one byte more than a list may have, so that one too large is seen as such. */
  private static String text(MultipartFile file) throws IOException {
    try (InputStream bytes = file.getInputStream()) {
      return new String(bytes.readNBytes(CalendarSettings.MAX_BYTES + 1), StandardCharsets.UTF_8);
    }
  }
}
