package redress.mail;

import static redress.shared.RuleBroken.require;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import redress.identity.CurrentUser;
import redress.identity.MaySeeMail;
import redress.shared.RuleBroken;

/** The page that shows which mail was written and whether it has left. */
@Controller
class MailController {

  private static final int PAGE = 50;

  private final MailRepository mails;

  MailController(MailRepository mails) {
    this.mails = mails;
  }

  @GetMapping("/mail")
  String sent(@RequestParam(required = false) @Nullable UUID before, CurrentUser by, Model model) {
    require(MaySeeMail.allows(by), MailRule.NOT_FOR_YOU);
    var found = mails.before(before, PAGE + 1);
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    model.addAttribute("mails", shown);
    model.addAttribute("older", found.size() > PAGE ? shown.getLast().id() : null);
    return "mail/sent";
  }

  @GetMapping("/mail/{id}")
  String one(@PathVariable UUID id, CurrentUser by, Model model) {
    require(MaySeeMail.allows(by), MailRule.NOT_FOR_YOU);
    var mail = mails.one(id).orElseThrow(() -> new RuleBroken(MailRule.NO_SUCH_MAIL));
    model.addAttribute("mail", mail);
    model.addAttribute("lines", List.of(mail.body().split("\\R", -1)));
    return "mail/one";
  }
}
