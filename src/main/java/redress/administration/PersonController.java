package redress.administration;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import redress.identity.CurrentUser;
import redress.identity.NewPassword;
import redress.identity.Register;
import redress.shared.OrganisationId;
import redress.shared.RuleBroken;
import redress.shared.UserId;

/** One person: added, their sign-in ended or restored, a new password. */
@Controller
class PersonController {

  private final Register register;

  PersonController(Register register) {
    this.register = register;
  }

  @GetMapping("/admin/organisations/{organisation}/people/new")
  ModelAndView ask(@PathVariable OrganisationId organisation, CurrentUser by) {
    return form(organisation, PersonForm.EMPTY, by);
  }

  @PostMapping("/admin/organisations/{organisation}/people/new")
  ModelAndView add(
      @PathVariable OrganisationId organisation,
      PersonForm form,
      CurrentUser by,
      RedirectAttributes told) {
    var person = form.at(organisation);
    try {
      register.addPerson(person, by);
    } catch (RuleBroken refused) {
      return FormPage.again(form(organisation, form, by), refused);
    }
    var sentence = person.name() + " can now sign in as ‘" + person.username() + "’.";
    return FormPage.done(sentence, "/admin", told);
  }

  @GetMapping("/admin/people/{id}")
  ModelAndView one(@PathVariable UserId id, CurrentUser by) {
    return about("administration/person", id, by);
  }

  @PostMapping("/admin/people/{id}/end")
  ModelAndView end(@PathVariable UserId id, CurrentUser by, RedirectAttributes told) {
    register.endSignIn(id, by);
    return done(id, "They are signed out and can no longer sign in.", told);
  }

  @PostMapping("/admin/people/{id}/restore")
  ModelAndView restore(@PathVariable UserId id, CurrentUser by, RedirectAttributes told) {
    register.restoreSignIn(id, by);
    return done(id, "They can sign in again with the password they had.", told);
  }

  @GetMapping("/admin/people/{id}/password")
  ModelAndView askPassword(@PathVariable UserId id, CurrentUser by) {
    return about("administration/password", id, by);
  }

  @PostMapping("/admin/people/{id}/password")
  ModelAndView givePassword(
      @PathVariable UserId id,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String passwordAgain,
      CurrentUser by,
      RedirectAttributes told) {
    try {
      register.givePassword(id, new NewPassword(password, passwordAgain), by);
    } catch (RuleBroken refused) {
      return FormPage.again(askPassword(id, by), refused);
    }
    return done(id, "They have a new password. Tell it to them in person or by telephone.", told);
  }

  private ModelAndView form(OrganisationId organisation, PersonForm form, CurrentUser by) {
    return new ModelAndView("administration/new-person")
        .addObject("organisation", register.employer(organisation, by))
        .addObject("form", form);
  }

  private ModelAndView about(String page, UserId id, CurrentUser by) {
    var member = register.member(id, by);
    return new ModelAndView(page)
        .addObject("member", member)
        .addObject("organisation", register.organisation(member.organisation(), by))
        .addObject("self", id.equals(by.id()));
  }

  private static ModelAndView done(UserId id, String sentence, RedirectAttributes told) {
    return FormPage.done(sentence, "/admin/people/" + id, told);
  }
}
