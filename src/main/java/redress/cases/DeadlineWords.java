package redress.cases;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import redress.deadlines.RungReached;

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
    return switch (reached.rung()) {
      case WARN -> "%s: a deadline is coming near".formatted(reference);
      case DUE -> "%s: a deadline is about to be reached".formatted(reference);
      case OVERDUE -> "%s: a deadline has passed".formatted(reference);
    };
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
