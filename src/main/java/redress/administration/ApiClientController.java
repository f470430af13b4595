package redress.administration;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import redress.identity.ApiRegister;
import redress.identity.ApiScope;
import redress.identity.CurrentUser;
import redress.shared.RuleBroken;

/** The systems that call the API: the list, a new one and its key, the end of one. */
@Controller
class ApiClientController {

  private final ApiRegister register;

  ApiClientController(ApiRegister register) {
    this.register = register;
  }

  @GetMapping("/admin/api-clients")
  ModelAndView list(CurrentUser by) {
    return new ModelAndView("administration/api-clients")
        .addObject("clients", register.clients(by));
  }

  @GetMapping("/admin/api-clients/new")
  ModelAndView ask(CurrentUser by) {
    return form(ApiClientForm.empty(), by);
  }

  /** Answers with the key itself: to redirect would mean to keep it somewhere meanwhile. */
  @PostMapping("/admin/api-clients/new")
  ModelAndView add(ApiClientForm form, CurrentUser by) {
    try {
      var key = register.add(form.id(), form.name(), form.owner(), form.scopes(), by);
      return new ModelAndView("administration/api-key")
          .addObject("key", key)
          .addObject("name", form.name().strip());
    } catch (RuleBroken refused) {
      return FormPage.again(form(form, by), refused);
    }
  }

  @GetMapping("/admin/api-clients/{id}/revoke")
  ModelAndView askToRevoke(@PathVariable UUID id, CurrentUser by) {
    return new ModelAndView("administration/revoke").addObject("known", register.client(id, by));
  }

  @PostMapping("/admin/api-clients/{id}/revoke")
  ModelAndView revoke(@PathVariable UUID id, CurrentUser by, RedirectAttributes told) {
    register.revoke(id, by);
    return FormPage.done("The key is revoked.", "/admin/api-clients", told);
  }

  private ModelAndView form(ApiClientForm form, CurrentUser by) {
    return new ModelAndView("administration/api-client")
        .addObject("organisations", register.organisations(by))
        .addObject("scopes", ApiScope.values())
        .addObject("form", form);
  }
}
