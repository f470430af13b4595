package redress.desk;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import redress.cases.StalledCases;
import redress.engine.StuckWork;
import redress.identity.CurrentUser;
import redress.identity.Role;
import redress.shared.CaseId;

/** Work that keeps failing and cases that stand still, so that a person sees them. */
@Controller
class StuckController {

  private final StuckWork stuck;
  private final StalledCases stalled;
  private final Clock clock;

  StuckController(StuckWork stuck, StalledCases stalled, Clock clock) {
    this.stuck = stuck;
    this.stalled = stalled;
    this.clock = clock;
  }

  @GetMapping("/stuck")
  String list(CurrentUser by, Model model) {
    var now = clock.instant();
    model.addAttribute("stuck", stuck.list());
    model.addAttribute("stalled", stalled.list(now));
    model.addAttribute("maySeeCases", by.hasAnyOf(Role.CASEWORKER, Role.SUPERVISOR));
    model.addAttribute("now", now);
    return "desk/stuck";
  }

  @PostMapping("/stuck/{id}/retry")
  String retry(@PathVariable UUID id, RedirectAttributes told) {
    stuck.retry(id);
    told.addFlashAttribute(
        "done", "It is being tried again. If it fails again, it comes back here.");
    return "redirect:/stuck";
  }

  @PostMapping("/stuck/cases/{caseId}/take-up-again")
  String takeUpAgain(@PathVariable CaseId caseId, CurrentUser by, RedirectAttributes told) {
    stalled.takeUpAgain(caseId, by, clock.instant());
    told.addFlashAttribute("done", "The journey goes on from where people left it.");
    return "redirect:/stuck";
  }
}
