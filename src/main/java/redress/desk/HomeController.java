package redress.desk;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import redress.cases.StalledCases;
import redress.engine.StuckWork;
import redress.identity.CurrentUser;
import redress.identity.MaySeeStuckWork;
import redress.identity.Role;

/** The page everybody starts on: what is theirs, what waits, what is due. */
@Controller
class HomeController {

  private static final int LISTED = 10;

  private final WorkBoard tasks;
  private final DeadlineBoard deadlines;
  private final StuckWork stuck;
  private final StalledCases stalled;
  private final Clock clock;

  HomeController(
      WorkBoard tasks,
      DeadlineBoard deadlines,
      StuckWork stuck,
      StalledCases stalled,
      Clock clock) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.stuck = stuck;
    this.stalled = stalled;
    this.clock = clock;
  }

  @GetMapping("/")
  String home(CurrentUser by, Model model) {
    var now = clock.instant();
    model.addAttribute("now", now);
    model.addAttribute("onCases", by.hasAnyOf(Role.CASEWORKER, Role.SUPERVISOR));
    model.addAttribute("supervises", by.has(Role.SUPERVISOR));
    model.addAttribute(
        "hasTasks", by.worksForAProvider() || by.hasAnyOf(Role.CASEWORKER, Role.SUPERVISOR));
    model.addAttribute("mine", tasks.claimedBy(by, LISTED));
    model.addAttribute("waiting", tasks.waitingFor(by, LISTED));
    model.addAttribute("waitingCount", tasks.countWaitingFor(by));
    model.addAttribute("countedTo", WorkBoard.COUNTED_TO);
    model.addAttribute("deadlines", deadlines.nextFor(by, LISTED));
    model.addAttribute(
        "troubles", MaySeeStuckWork.allows(by) ? stuck.count() + stalled.list(now).size() : 0);
    return "desk/home";
  }
}
