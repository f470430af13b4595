package redress.desk;

import org.springframework.stereotype.Component;
import redress.deadlines.ClockState;
import redress.deadlines.ClockView;

/** How a clock stands, in a word and its colour; templates call it {@code @clockWords}. */
@Component("clockWords")
class ClockWords {

  public String state(ClockView clock) {
    return switch (clock.state()) {
      case MET -> "Met";
      case LATE_MET -> "Met late";
      case WAIVED -> "Ended";
      case SUSPENDED -> "Suspended";
      case RUNNING ->
          switch (clock.standing()) {
            case ON_TIME -> "On time";
            case WARNED -> "Due soon";
            case DUE -> "Due now";
            case OVERDUE -> "Overdue";
          };
    };
  }

  /** The time left as a sentence, and why it stands so. */
  public String sentence(ClockView clock) {
    var said = Character.toUpperCase(clock.timeLeft().charAt(0)) + clock.timeLeft().substring(1);
    return clock.reason() == null ? said + "." : said + ": " + clock.reason();
  }

  /** For example {@code within 2 working days}. */
  public String within(ClockView clock) {
    var unit = clock.rule().unit().words();
    var one = unit.substring(0, unit.length() - 1);
    return "within %d %s".formatted(clock.number(), clock.number() == 1 ? one : unit);
  }

  public String colour(ClockView clock) {
    if (clock.state() == ClockState.RUNNING) {
      return switch (clock.standing()) {
        case ON_TIME -> "govuk-tag--blue";
        case WARNED -> "govuk-tag--yellow";
        case DUE -> "govuk-tag--orange";
        case OVERDUE -> "govuk-tag--red";
      };
    }
    return clock.state() == ClockState.MET ? "govuk-tag--green" : "govuk-tag--grey";
  }
}
