package redress.tasks;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import redress.identity.CurrentUser;
import redress.shared.Rule;
import redress.shared.RuleBroken;
import redress.shared.TaskId;
import redress.tasks.forms.RawAnswers;

/** One task: the form, and what its buttons do. */
@Controller
class TaskController {

  private static final Map<Rule.Kind, HttpStatus> STATUS =
      Map.of(
          Rule.Kind.CONFLICT, HttpStatus.CONFLICT,
          Rule.Kind.UNACCEPTABLE, HttpStatus.UNPROCESSABLE_CONTENT);

  private final Tasks tasks;
  private final TaskDesk desk;
  private final KeptAnswers kept;
  private final Clock clock;

  TaskController(Tasks tasks, TaskDesk desk, KeptAnswers kept, Clock clock) {
    this.tasks = tasks;
    this.desk = desk;
    this.kept = kept;
    this.clock = clock;
  }

  @GetMapping("/tasks/{id}")
  String show(@PathVariable TaskId id, CurrentUser by, HttpSession session, Model model) {
    var lost = kept.of(id, session);
    var draft = tasks.keptBy(by, id);
    model.addAttribute("lost", lost.isPresent());
    model.addAttribute("draft", lost.isPresent() ? null : draft.orElse(null));
    var entered = lost.or(() -> draft.map(Drafts.Draft::answers)).orElseGet(RawAnswers::none);
    return desk.show(id, entered, List.of(), by, clock.instant(), model);
  }

  @PostMapping("/tasks/{id}")
  String complete(
      @PathVariable TaskId id,
      @RequestParam MultiValueMap<String, String> answers,
      CurrentUser by,
      HttpSession session,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    try {
      return switch (tasks.complete(id, answers, by, clock.instant())) {
        case Completion.Done done -> {
          kept.forget(id, session);
          after.addFlashAttribute("done", "You have completed the task “" + done.title() + "”.");
          yield "redirect:/tasks";
        }
        case Completion.Incomplete no -> {
          response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
          yield desk.show(id, RawAnswers.of(answers), no.problems(), by, clock.instant(), model);
        }
      };
    } catch (RuleBroken refusal) {
      return again(id, answers, refusal, by, response, model);
    }
  }

  @PostMapping("/tasks/{id}/keep")
  String keepForLater(
      @PathVariable TaskId id,
      @RequestParam MultiValueMap<String, String> answers,
      CurrentUser by,
      HttpSession session,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    try {
      tasks.keepForLater(id, answers, by, clock.instant());
    } catch (RuleBroken refusal) {
      return again(id, answers, refusal, by, response, model);
    }
    kept.forget(id, session);
    after.addFlashAttribute("done", "Your answers are saved. The task is still to be completed.");
    return "redirect:/tasks";
  }

  @PostMapping("/tasks/{id}/claim")
  String claim(@PathVariable TaskId id, CurrentUser by) {
    tasks.claim(id, by, clock.instant());
    return "redirect:/tasks/" + id;
  }

  @PostMapping("/tasks/{id}/release")
  String release(@PathVariable TaskId id, CurrentUser by, RedirectAttributes after) {
    tasks.release(id, by);
    after.addFlashAttribute("done", "You have given the task back to your team.");
    return "redirect:/tasks";
  }

  @PostMapping("/tasks/next")
  String takeNext(CurrentUser by, RedirectAttributes after) {
    var taken = tasks.takeNext(by, clock.instant());
    if (taken.isEmpty()) {
      after.addFlashAttribute("nothing", "No task is waiting for your team.");
    }
    return taken.map(id -> "redirect:/tasks/" + id).orElse("redirect:/tasks");
  }

  /** Where somebody is led who pressed a button after their session had ended. */
  @GetMapping({"/tasks/{id}/keep", "/tasks/{id}/claim", "/tasks/{id}/release"})
  String backTo(@PathVariable TaskId id) {
    return "redirect:/tasks/" + id;
  }

  @GetMapping("/tasks/next")
  String backToTheList() {
    return "redirect:/tasks";
  }

  /** A refusal must not cost anybody what they have entered: it is shown again, with the reason. */
  private String again(
      TaskId id,
      MultiValueMap<String, String> answers,
      RuleBroken refusal,
      CurrentUser by,
      HttpServletResponse response,
      Model model) {
    var status = STATUS.get(refusal.rule().kind());
    if (status == null) {
      throw refusal;
    }
    response.setStatus(status.value());
    return desk.refused(id, RawAnswers.of(answers), refusal, by, clock.instant(), model);
  }
}
