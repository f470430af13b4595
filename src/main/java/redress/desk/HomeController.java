package redress.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import redress.cases.StalledCases;
import redress.engine.StuckWork;
import redress.identity.CurrentUser;
import redress.identity.MaySeeStuckWork;
import redress.identity.Role;
import redress.tasks.TaskFilter;
import redress.tasks.TaskView;
import redress.tasks.Tasks;

/** The page everybody starts on: what is theirs, what waits, what is due. */
@Controller
class HomeController {

  private static final int LISTED = 10;
  private static final TaskFilter NOBODYS = new TaskFilter(null, null, true);

  private final Tasks tasks;
  private final DeadlineBoard deadlines;
  private final StuckWork stuck;
  private final StalledCases stalled;
  private final Clock clock;

  HomeController(
      Tasks tasks, DeadlineBoard deadlines, StuckWork stuck, StalledCases stalled, Clock clock) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.stuck = stuck;
    this.stalled = stalled;
    this.clock = clock;
  }

  @GetMapping("/")
  String home(CurrentUser by, Model model) {
    var now = clock.instant();
    var onCases = by.hasAnyOf(Role.CASEWORKER, Role.SUPERVISOR, Role.MANAGER);
    var mine = tasks.mine(by, null);
    var waiting = tasks.team(by, NOBODYS, null, now);
    model.addAttribute("now", now);
    model.addAttribute("onCases", onCases);
    model.addAttribute("supervises", by.hasAnyOf(Role.SUPERVISOR, Role.MANAGER));
    model.addAttribute("hasTasks", onCases || by.worksForAProvider());
    model.addAttribute("mine", first(mine.tasks()));
    model.addAttribute("mineCount", mine.count());
    model.addAttribute("waiting", first(waiting.tasks()));
    model.addAttribute("waitingCount", waiting.count());
    model.addAttribute("deadlines", deadlines.nextFor(by, LISTED));
    model.addAttribute("troubles", MaySeeStuckWork.allows(by) ? troubles(now) : 0);
    return "desk/home";
  }

  private long troubles(Instant now) {
    return stuck.count() + stalled.list(now).size();
  }

  private static List<TaskView> first(List<TaskView> tasks) {
    return tasks.stream().limit(LISTED).toList();
  }
}
