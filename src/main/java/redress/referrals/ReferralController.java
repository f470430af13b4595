package redress.referrals;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import redress.identity.CurrentUser;
import redress.shared.ReferralId;

/** A provider's own referrals. */
@Controller
class ReferralController {

  private final Referrals referrals;
  private final Clock clock;

  ReferralController(Referrals referrals, Clock clock) {
    this.referrals = referrals;
    this.clock = clock;
  }

  @GetMapping("/referrals")
  String list(CurrentUser by, Model model) {
    model.addAttribute("referrals", referrals.listFor(by));
    model.addAttribute("now", clock.instant());
    return "referrals/list";
  }

  @GetMapping("/referrals/{id}")
  String one(@PathVariable ReferralId id, CurrentUser by, Model model) {
    model.addAttribute("referral", referrals.seenBy(by, id));
    return "referrals/one";
  }
}
