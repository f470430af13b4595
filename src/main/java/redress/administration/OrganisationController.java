package redress.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import redress.identity.CurrentUser;
import redress.identity.OrganisationKind;
import redress.identity.Register;
import redress.shared.RuleBroken;

/** Every organisation with its people, and a new organisation. */
@Controller
class OrganisationController {

  private static final List<OrganisationKind> KINDS =
      List.of(OrganisationKind.POLICE_FORCE, OrganisationKind.PROVIDER);

  private final Register register;

  OrganisationController(Register register) {
    this.register = register;
  }

  @GetMapping("/admin")
  ModelAndView everybody(CurrentUser by) {
    return new ModelAndView("administration/everybody")
        .addObject("organisations", register.everybody(by));
  }

  @GetMapping("/admin/organisations/new")
  ModelAndView ask() {
    return form("", null);
  }

  @PostMapping("/admin/organisations/new")
  ModelAndView add(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @Nullable OrganisationKind kind,
      CurrentUser by,
      RedirectAttributes told) {
    try {
      register.addOrganisation(name, kind, by);
    } catch (RuleBroken refused) {
      return FormPage.again(form(name, kind), refused);
    }
    return FormPage.done(name.strip() + " is added.", "/admin", told);
  }

  private static ModelAndView form(String name, @Nullable OrganisationKind kind) {
    return new ModelAndView("administration/organisation")
        .addObject("kinds", KINDS)
        .addObject("name", name)
        .addObject("chosen", kind == null ? List.of() : List.of(kind));
  }
}
