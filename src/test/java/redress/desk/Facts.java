package redress.desk;

import java.time.Instant;
import java.util.Set;
import redress.cases.NewCase;
import redress.cases.SafeContact;
import redress.cases.Victim;

/** What is known of a victim, for tests that need only a part of it. */
final class Facts {

  private Facts() {}

  static NewCase ofBurglary(SafeContact safeContact, Set<String> markers) {
    return new NewCase(
        "POLICE",
        null,
        "23/000001/26",
        null,
        Instant.parse("2026-11-24T09:00:00Z"),
        null,
        null,
        "BURGLARY",
        null,
        markers,
        null,
        null,
        victim(),
        safeContact,
        null,
        null,
        Set.of(),
        null,
        null,
        null,
        null,
        null);
  }

  private static Victim victim() {
    return new Victim(
        null,
        null,
        "Alex",
        "Example",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new Victim.Address("1 High Street", null, null, "Rugby", "CV21 2XX"),
        null,
        "07700 900000",
        null,
        Victim.Guardian.NONE);
  }
}
