package redress.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import redress.cases.NewCase;
import redress.cases.SafeContact;
import redress.cases.Victim;
import redress.deadlines.Deadlines;
import redress.directory.Directory;
import redress.directory.KindOfService;
import redress.directory.NewService;
import redress.shared.OrganisationId;

/** What a story begins with. */
public class Given {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDate LONG_AGO = LocalDate.of(2023, 4, 1);

  private final People people;
  private final Directory directory;
  private final Time time;
  private final Deadlines deadlines;
  private final AtomicInteger victims = new AtomicInteger();

  Given(People people, Directory directory, Time time, Deadlines deadlines) {
    this.people = people;
    this.directory = directory;
    this.time = time;
    this.deadlines = deadlines;
  }

  /**
   * A victim of a burglary reported an hour ago, in a district of their own. It is ten o'clock on
   * the next working day, so that no story depends on when it is told.
   */
  public AVictim aVictim() {
    people.caseworker();
    people.supervisor();
    time.moveTo(tenOnTheNextWorkingDay());
    int n = victims.incrementAndGet();
    return new AVictim(
        "DISTRICT_" + n, n, "BURGLARY", Set.of(), time.now().minus(Duration.ofHours(1)));
  }

  private Instant tenOnTheNextWorkingDay() {
    LocalDate today = time.now().atZone(LONDON).toLocalDate();
    return deadlines.nextWorkingDayAfter(today).atTime(10, 0).atZone(LONDON).toInstant();
  }

  /** A victim about to be referred. */
  public final class AVictim {

    private final String district;
    private final int number;
    private final String category;
    private final Set<String> markers;
    private final Instant reportedAt;

    private AVictim(
        String district, int number, String category, Set<String> markers, Instant reportedAt) {
      this.district = district;
      this.number = number;
      this.category = category;
      this.markers = markers;
      this.reportedAt = reportedAt;
    }

    public AVictim of(String otherCategory, String... otherMarkers) {
      return new AVictim(district, number, otherCategory, Set.of(otherMarkers), reportedAt);
    }

    public AVictim reported(Instant at) {
      return new AVictim(district, number, category, markers, at);
    }

    /** These providers serve the victim's district, and are asked in this order. */
    public AVictim matching(String... providers) {
      int rank = 1;
      for (String name : providers) {
        OrganisationId provider = people.provider(name);
        directory.add(
            new NewService(
                provider,
                "General support in " + district,
                Set.of(KindOfService.GENERAL),
                null,
                null,
                Set.of(district),
                rank++,
                50,
                LONG_AGO,
                null,
                "a story"));
      }
      return this;
    }

    NewCase facts() {
      return new NewCase(
          "POLICE",
          "record-" + district,
          "23/%06d/26".formatted(number),
          null,
          reportedAt,
          null,
          null,
          category,
          "Burglary, dwelling",
          markers,
          district,
          "RESPONSE",
          victim(),
          SafeContact.NOT_ASKED,
          null,
          null,
          Set.of(),
          null,
          null,
          null,
          "PC 1234 Example",
          "officer@example.org");
    }

    private Victim victim() {
      return new Victim(
          "victim-" + number,
          null,
          "Alex",
          "Example",
          null,
          LocalDate.of(1985, 4, 12),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          Victim.Address.UNKNOWN,
          null,
          "07700 900000",
          null,
          Victim.Guardian.NONE);
    }
  }
}
