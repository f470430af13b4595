package redress.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page. What it sends is answered by the security configuration. */
@Controller
class SignInController {

  @GetMapping("/sign-in")
  String page(HttpServletRequest request, @Nullable Authentication who, Model model) {
    var wayBack = WayBack.chosen(request);
    if (who != null && who.getPrincipal() instanceof CurrentUser) {
      return "redirect:" + wayBack;
    }
    model.addAttribute("to", wayBack);
    model.addAttribute("notice", SignInNotice.in(request));
    model.addAttribute("problem", SignInProblem.of(request.getParameter("problem")));
    return "identity/sign-in";
  }
}
