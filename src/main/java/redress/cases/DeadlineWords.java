package redress.cases;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import redress.deadlines.RungReached;
import redress.deadlines.rules.Rung;

/**
 * What a mail about a deadline says: the case's reference and the date, nothing about the victim.
 */
@Component
class DeadlineWords {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private final String address;

  DeadlineWords(@Value("${redress.address:http://localhost:8080}") String address) {
    this.address = address;
  }

  String subject(String reference, RungReached reached) {
    return "%s: %s".formatted(reference, happened(reached.rung()));
  }

  private static String happened(Rung rung) {
    return switch (rung) {
      case WARN -> "a deadline is coming near";
      case DUE -> "a deadline is about to be reached";
      case OVERDUE -> "a deadline has passed";
    };
  }

  /** One line of a mail about many cases. */
  String line(VictimCase victimCase, RungReached reached) {
    return "%s: %s, due %s"
        .formatted(victimCase.reference(), reached.ruleName(), MOMENT.format(reached.dueAt()));
  }

  String subjectOfMany(int howMany, Rung rung) {
    return "%d cases: %s".formatted(howMany, happened(rung));
  }

  String bodyOfMany(String name, Rung rung, List<String> lines) {
    return """
    Dear %s,

    In these cases %s:

    %s

    Open them here:
    %s/

    This message says nothing about the people concerned. Please keep it so in your reply.
    """
        .formatted(name, happened(rung), String.join("\n", lines), address);
  }

  String body(String name, VictimCase victimCase, RungReached reached) {
    return """
    Dear %s,

    In case %s the deadline “%s” %s %s.

    %s
    %s/cases/%s

    This message says nothing about the person concerned. Please keep it so in your reply.
    """
        .formatted(
            name,
            victimCase.reference(),
            reached.ruleName(),
            switch (reached.rung()) {
              case WARN, DUE -> "is due on";
              case OVERDUE -> "has passed; it was due on";
            },
            MOMENT.format(reached.dueAt()),
            victimCase.owner() == null
                ? "Nobody owns the case yet. Open it, and why the date falls there, here:"
                : "Open the case, and why the date falls there, here:",
            address,
            victimCase.id());
  }
}
