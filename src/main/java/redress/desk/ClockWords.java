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
