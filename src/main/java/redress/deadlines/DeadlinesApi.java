package redress.deadlines;

import static redress.deadlines.DeadlineRule.BASIS_UNKNOWN;
import static redress.deadlines.DeadlineRule.RULE_MISSING;
import static redress.deadlines.DeadlineRule.START_UNREADABLE;
import static redress.deadlines.DeadlineRule.SUSPENSION_ENDS_BEFORE_IT_BEGINS;
import static redress.deadlines.DeadlineRule.SUSPENSION_UNREADABLE;
import static redress.shared.RuleBroken.require;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import redress.deadlines.counting.DeadlineKind;
import redress.deadlines.counting.Due;
import redress.deadlines.counting.London;
import redress.deadlines.counting.Pause;
import redress.deadlines.counting.Pauses;
import redress.deadlines.rules.Basis;
import redress.identity.ApiClient;
import redress.shared.CaseId;
import redress.shared.RuleBroken;

/** Deadlines for other systems: worked out for anybody, explained for the office they belong to. */
@RestController
@RequestMapping("/api/deadlines")
class DeadlinesApi {

  private final Deadlines deadlines;
  private final Clock clock;

  DeadlinesApi(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * What is asked.
   *
   * @param rule for example {@code VC04}
   * @param basis {@code standard}, where nothing is said, or {@code enhanced}
   * @param number how many units were agreed, for a rule that is agreed case by case
   * @param from the moment it begins, with its offset
   * @param suspensions time that does not count
   */
  record Question(
      @Nullable String rule,
      @Nullable String basis,
      @Nullable Integer number,
      @Nullable String from,
      @Nullable List<Suspension> suspensions) {

    String ruleCode() {
      require(rule != null && !rule.isBlank(), RULE_MISSING);
      return Objects.requireNonNull(rule).strip().toUpperCase(Locale.ROOT);
    }

    Basis basisAsked() {
      String asked = basis == null ? "standard" : basis;
      return Stream.of(Basis.values())
          .filter(known -> known.name().equalsIgnoreCase(asked.strip()))
          .findFirst()
          .orElseThrow(() -> new RuleBroken(BASIS_UNKNOWN));
    }

    Instant began() {
      try {
        return OffsetDateTime.parse(Objects.requireNonNullElse(from, "")).toInstant();
      } catch (DateTimeException unreadable) {
        throw new RuleBroken(START_UNREADABLE);
      }
    }

    Pauses pauses() {
      return suspensions == null
          ? Pauses.none()
          : Pauses.of(suspensions.stream().map(Suspension::pause).toList());
    }
  }

  /**
   * Days that do not count.
   *
   * @param from the first of them
   * @param to the first day that counts again
   */
  record Suspension(@Nullable String from, @Nullable String to) {

    Pause pause() {
      LocalDate first = day(from);
      LocalDate again = day(to);
      require(!again.isBefore(first), SUSPENSION_ENDS_BEFORE_IT_BEGINS, London.day(first));
      return Pause.ofDays(first, again, "Suspended");
    }

    private static LocalDate day(@Nullable String text) {
      try {
        return LocalDate.parse(Objects.requireNonNullElse(text, ""));
      } catch (DateTimeException unreadable) {
        throw new RuleBroken(SUSPENSION_UNREADABLE);
      }
    }
  }

  /**
   * When it is due, and why then.
   *
   * @param unit the official way of counting
   * @param alternatives the due date by other ways; without a date where it cannot be worked out
   * @param steps the days one by one
   */
  record Answer(
      String rule,
      String name,
      String ruleSet,
      int version,
      String source,
      String confidence,
      DeadlineKind unit,
      int number,
      LocalDate dueDate,
      OffsetDateTime dueAt,
      List<Alternative> alternatives,
      List<Due.Step> steps) {

    static Answer of(Preview preview) {
      ClockView.RuleSays says = preview.rule();
      return new Answer(
          says.code(),
          says.name(),
          says.set(),
          preview.version(),
          says.source(),
          says.confidence().words(),
          says.unit(),
          preview.number(),
          preview.due().date(),
          London.offset(preview.due().at()),
          Stream.ofNullable(preview.other()).map(Alternative::of).toList(),
          preview.due().steps());
    }
  }

  /** The due date by another way of counting. */
  record Alternative(DeadlineKind unit, @Nullable LocalDate dueDate) {

    static Alternative of(ClockView.Alternative other) {
      return new Alternative(other.unit(), other.due() == null ? null : other.due().date());
    }
  }

  /** Works out a date; 422 with the reason where it cannot be worked out. */
  @PostMapping("/preview")
  Answer preview(@RequestBody Question question) {
    return Answer.of(
        deadlines.preview(
            question.ruleCode(),
            question.basisAsked(),
            question.number(),
            question.began(),
            question.pauses()));
  }

  /** Why a clock of the caller's office is due when it is. */
  @GetMapping("/clocks/{id}")
  ClockView explained(@PathVariable ClockId id, ApiClient by) {
    return deadlines.clockOf(by.organisation(), id, clock.instant());
  }

  /** The clocks of a case of the caller's office. */
  @GetMapping("/cases/{caseId}/clocks")
  List<ClockView> ofCase(@PathVariable CaseId caseId, ApiClient by) {
    return deadlines.clocksOf(by.organisation(), caseId, clock.instant());
  }
}
