package redress.standalone;

import static redress.shared.RuleBroken.require;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import redress.identity.CurrentUser;
import redress.identity.MaySeeMail;
import redress.shared.RuleBroken;

/** Shows the mail that arrived at the mail server of standalone mode. */
@Controller
@ConditionalOnProperty("redress.standalone.mail-folder")
class StandaloneMailController {

  private static final int SHOWN = 200;

  private final MailFolder folder;

  StandaloneMailController(@Value("${redress.standalone.mail-folder}") Path folder) {
    this.folder = new MailFolder(folder);
  }

  @GetMapping("/standalone/mail")
  String received(CurrentUser by, Model model) {
    require(MaySeeMail.allows(by), StandaloneMailRule.NOT_FOR_YOU);
    model.addAttribute("mails", folder.newest(SHOWN));
    return "standalone/mails";
  }

  @GetMapping("/standalone/mail/{id}")
  String one(@PathVariable UUID id, CurrentUser by, Model model) {
    require(MaySeeMail.allows(by), StandaloneMailRule.NOT_FOR_YOU);
    var mail = folder.one(id).orElseThrow(() -> new RuleBroken(StandaloneMailRule.NO_SUCH_MAIL));
    model.addAttribute("mail", mail);
    model.addAttribute("lines", List.of(mail.text().split("\\R", -1)));
    return "standalone/mail";
  }
}
