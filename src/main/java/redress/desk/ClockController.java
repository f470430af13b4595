package redress.desk;

import static redress.desk.ClockRule.ONLY_SUPERVISORS;
import static redress.desk.ClockRule.UNKNOWN_CHANGE;
import static redress.shared.RuleBroken.require;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import redress.cases.Cases;
import redress.deadlines.ClockId;
import redress.deadlines.ClockView;
import redress.deadlines.DeadlineRule;
import redress.deadlines.Deadlines;
import redress.identity.CurrentUser;
import redress.identity.Identity;
import redress.identity.MayChangeDeadlines;
import redress.shared.CaseId;
import redress.shared.Rule;
import redress.shared.RuleBroken;
import redress.shared.UserId;

/** One deadline of a case: why it falls when it does, what happened to it, and changing it. */
@Controller
@RequestMapping("/cases/{caseId}/deadlines")
class ClockController {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Cases cases;
  private final Deadlines deadlines;
  private final Identity identity;
  private final Clock clock;

  ClockController(Cases cases, Deadlines deadlines, Identity identity, Clock clock) {
    this.cases = cases;
    this.deadlines = deadlines;
    this.identity = identity;
    this.clock = clock;
  }

  @GetMapping("/{id}")
  ModelAndView explain(@PathVariable CaseId caseId, @PathVariable ClockId id, CurrentUser by) {
    var seen = seen(caseId, id, by);
    var changes =
        MayChangeDeadlines.allows(by)
            ? Arrays.stream(ClockChange.values()).filter(change -> change.suits(seen)).toList()
            : List.<ClockChange>of();
    return new ModelAndView("desk/deadline")
        .addObject("view", cases.seenBy(by, caseId))
        .addObject("clock", seen)
        .addObject("changes", changes)
        .addObject("names", namesIn(seen))
        .addObject("now", clock.instant());
  }

  @GetMapping("/{id}/{change}")
  ModelAndView ask(
      @PathVariable CaseId caseId,
      @PathVariable ClockId id,
      @PathVariable String change,
      CurrentUser by) {
    require(MayChangeDeadlines.allows(by), ONLY_SUPERVISORS);
    return form(seen(caseId, id, by), change(change), EnteredChange.nothing(), by);
  }

  @PostMapping("/{id}/{change}")
  ModelAndView change(
      @PathVariable CaseId caseId,
      @PathVariable ClockId id,
      @PathVariable String change,
      @ModelAttribute EnteredChange entered,
      CurrentUser by,
      RedirectAttributes told) {
    require(MayChangeDeadlines.allows(by), ONLY_SUPERVISORS);
    var seen = seen(caseId, id, by);
    var asked = change(change);
    try {
      perform(asked, seen, entered, by);
    } catch (RuleBroken refused) {
      return refused(form(seen, asked, entered, by), refused);
    }
    told.addFlashAttribute("done", "The deadline is " + asked.outcome() + ".");
    return new ModelAndView("redirect:/cases/%s/deadlines/%s".formatted(caseId, id));
  }

  @GetMapping("/new")
  ModelAndView askForNew(@PathVariable CaseId caseId, CurrentUser by) {
    require(MayChangeDeadlines.allows(by), ONLY_SUPERVISORS);
    return newForm(caseId, EnteredChange.nothing(), null, null, by);
  }

  /** Starts a deadline by hand, for an event nobody sends. */
  @PostMapping("/new")
  ModelAndView start(
      @PathVariable CaseId caseId,
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(required = false) @Nullable String number,
      @ModelAttribute EnteredChange entered,
      CurrentUser by,
      RedirectAttributes told) {
    require(MayChangeDeadlines.allows(by), ONLY_SUPERVISORS);
    var view = cases.seenBy(by, caseId);
    var now = clock.instant();
    try {
      var began = entered.moment(now);
      if (number == null || number.isBlank()) {
        deadlines.start(rule, caseId, view.classification().basis(), began, now);
      } else {
        deadlines.startAgreed(rule, caseId, numberIn(number), began, now);
      }
    } catch (RuleBroken refused) {
      return refused(newForm(caseId, entered, rule, number, by), refused);
    }
    told.addFlashAttribute("done", "The deadline is running.");
    return new ModelAndView("redirect:/cases/" + caseId + "#deadlines");
  }

  private void perform(ClockChange change, ClockView seen, EnteredChange entered, CurrentUser by) {
    var id = new ClockId(seen.id());
    var now = clock.instant();
    var reason = entered.reasonGiven();
    switch (change) {
      case SUSPEND -> deadlines.suspend(id, entered.moment(seen.startedAt()), reason, by.id(), now);
      case RESUME -> deadlines.resume(id, resumedAt(seen, entered), reason, by.id(), now);
      case EXTEND -> deadlines.extend(id, entered.unitsEntered(), reason, by.id(), now);
      case LEAVE_OUT -> deadlines.exclude(id, entered.from(), entered.to(), reason, by.id(), now);
      case MEET -> deadlines.met(id, entered.done(now), by.id(), now);
      case WAIVE -> deadlines.waive(id, reason, by.id(), now);
      case REOPEN -> deadlines.reopen(id, reason, by.id(), now);
    }
  }

  private static Instant resumedAt(ClockView seen, EnteredChange entered) {
    return entered.moment(seen.suspendedAt() == null ? seen.startedAt() : seen.suspendedAt());
  }

  private ClockView seen(CaseId caseId, ClockId id, CurrentUser by) {
    cases.seenBy(by, caseId);
    var seen = deadlines.clock(id, clock.instant());
    require(seen.caseId().equals(caseId), DeadlineRule.UNKNOWN_CLOCK);
    return seen;
  }

  private static ClockChange change(String path) {
    return ClockChange.at(path).orElseThrow(() -> new RuleBroken(UNKNOWN_CHANGE));
  }

  private static int numberIn(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException notANumber) {
      throw new RuleBroken(ClockRule.NUMBER_NEEDED);
    }
  }

  private ModelAndView form(
      ClockView seen, ClockChange change, EnteredChange entered, CurrentUser by) {
    return new ModelAndView("desk/deadline-change")
        .addObject("view", cases.seenBy(by, seen.caseId()))
        .addObject("clock", seen)
        .addObject("change", change)
        .addObject("entered", entered);
  }

  private ModelAndView newForm(
      CaseId caseId,
      EnteredChange entered,
      @Nullable String rule,
      @Nullable String number,
      CurrentUser by) {
    var today = clock.instant().atZone(LONDON).toLocalDate();
    return new ModelAndView("desk/deadline-new")
        .addObject("view", cases.seenBy(by, caseId))
        .addObject("rules", deadlines.rulesInForce(today))
        .addObject("rule", rule)
        .addObject("number", number)
        .addObject("entered", entered);
  }

  private Map<UserId, String> namesIn(ClockView seen) {
    Map<UserId, String> names = new HashMap<>();
    for (var happened : seen.history()) {
      var by = happened.by();
      if (by != null) {
        names.computeIfAbsent(by, id -> identity.contact(id).name());
      }
    }
    return names;
  }

  /** The same page again with what was entered, where the refusal is about a field of it. */
  private static ModelAndView refused(ModelAndView page, RuleBroken refused) {
    if (refused.rule().kind() == Rule.Kind.FORBIDDEN) {
      throw refused;
    }
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject("problem", refused);
  }
}
