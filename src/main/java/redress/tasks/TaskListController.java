package redress.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import redress.identity.CurrentUser;

/** The lists of tasks: one's own, and the team's. */
@Controller
class TaskListController {

  private final Tasks tasks;
  private final Clock clock;

  TaskListController(Tasks tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  @GetMapping("/tasks")
  String mine(@RequestParam(required = false) @Nullable String after, CurrentUser by, Model model) {
    model.addAttribute("team", false);
    return list(tasks.mine(by, blankIsNull(after)), by, clock.instant(), model);
  }

  @GetMapping("/tasks/team")
  String team(
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) TaskFilter.@Nullable Due due,
      @RequestParam(defaultValue = "false") boolean unassigned,
      @RequestParam(required = false) @Nullable String after,
      CurrentUser by,
      Model model) {
    var now = clock.instant();
    var filter = new TaskFilter(blankIsNull(type), due, unassigned);
    model.addAttribute("team", true);
    model.addAttribute("filter", filter);
    model.addAttribute("kinds", tasks.kindsFor(by));
    model.addAttribute("dues", List.of(TaskFilter.Due.values()));
    return list(tasks.team(by, filter, blankIsNull(after), now), by, now, model);
  }

  private String list(TaskPage page, CurrentUser by, Instant now, Model model) {
    var workable = tasks.workable(page.tasks(), by);
    model.addAttribute(
        "lines", page.tasks().stream().map(task -> TaskLine.of(task, workable, by, now)).toList());
    model.addAttribute("count", page.count());
    model.addAttribute("next", page.next());
    model.addAttribute("named", !by.worksForAProvider());
    return "tasks/list";
  }

  private static @Nullable String blankIsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
