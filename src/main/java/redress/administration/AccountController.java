package redress.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import redress.identity.Account;
import redress.identity.CurrentUser;
import redress.identity.NewPassword;
import redress.identity.PasswordChange;
import redress.shared.RuleBroken;

/** Everybody's own page: their password. */
@Controller
class AccountController {

  private final Account account;
  private final Clock clock;

  AccountController(Account account, Clock clock) {
    this.account = account;
    this.clock = clock;
  }

  @GetMapping("/account")
  ModelAndView page(CurrentUser by) {
    return new ModelAndView("administration/account").addObject("by", by);
  }

  @PostMapping("/account")
  ModelAndView changePassword(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String passwordAgain,
      CurrentUser by,
      HttpServletRequest request,
      RedirectAttributes told) {
    var change =
        new PasswordChange(
            current,
            new NewPassword(password, passwordAgain),
            request.getSession().getId(),
            request.getRemoteAddr());
    try {
      account.changePassword(change, by, clock.instant());
    } catch (RuleBroken refused) {
      return FormPage.again(page(by), refused);
    }
    return FormPage.done("Your password is changed.", "/account", told);
  }
}
