package redress.standalone;

import static redress.shared.RuleBroken.require;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import redress.deadlines.Deadlines;
import redress.identity.CurrentUser;
import redress.identity.MayMoveTime;

/** The page that moves time forward for training and demonstration. */
@Controller
@RequestMapping("/time-machine")
@ConditionalOnProperty("redress.time-machine")
class TimeMachineController {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final TimeMachine machine;
  private final Destinations destinations;
  private final Deadlines deadlines;

  TimeMachineController(TimeMachine machine, Destinations destinations, Deadlines deadlines) {
    this.machine = machine;
    this.destinations = destinations;
    this.deadlines = deadlines;
  }

  @GetMapping
  String show(
      @RequestParam(required = false) @Nullable Instant since, CurrentUser by, Model model) {
    require(MayMoveTime.allows(by), TimeMachineRule.NOT_FOR_YOU);
    model.addAttribute("since", since);
    model.addAttribute("fired", since == null ? List.of() : deadlines.firedSince(since));
    model.addAttribute("now", machine.now());
    model.addAttribute("engineNow", machine.engineNow());
    model.addAttribute("strides", Stride.values());
    return "standalone/time-machine";
  }

  @PostMapping("/forward")
  String forward(
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "HOURS") Stride stride,
      CurrentUser by,
      RedirectAttributes next) {
    return move(destinations.after(machine.now(), amount, stride), by, next);
  }

  @PostMapping("/to")
  String to(
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String year,
      CurrentUser by,
      RedirectAttributes next) {
    return move(destinations.on(machine.now(), day, month, year, MORNING), by, next);
  }

  private String move(Instant destination, CurrentUser by, RedirectAttributes next) {
    require(MayMoveTime.allows(by), TimeMachineRule.NOT_FOR_YOU);
    var from = machine.now();
    machine.forward(Duration.between(from, destination));
    next.addFlashAttribute("movedFrom", from);
    next.addAttribute("since", from.toString());
    return "redirect:/time-machine";
  }
}
