package redress.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import redress.cases.Cases;
import redress.cases.NewCase;
import redress.cases.SafeContact;
import redress.cases.Victim;
import redress.deadlines.Deadlines;
import redress.deadlines.calendars.Calendars;
import redress.deadlines.counting.Pauses;
import redress.deadlines.rules.Basis;
import redress.identity.CurrentUser;
import redress.identity.OrganisationKind;
import redress.identity.Role;
import redress.shared.TaskId;
import redress.tasks.Completion;
import redress.tasks.Tasks;

/**
 * Calls the services of the running application, so that they can be measured without the pages in
 * front of them. It listens on this machine only, on the port its property names.
 */
final class SideDoor {

  static final String PORT = "redress.bench.port";

  static final Map<String, List<String>> REACHED =
      Map.of(
          "outcome",
          List.of("REACHED"),
          "channel",
          List.of("PHONE"),
          "spokeSafely",
          List.of("YES"));

  private static final Instant BEGAN = Instant.parse("2026-11-02T09:00:00Z");
  private static final String CASEWORKER = "caseworker";

  private final Cases cases;
  private final Tasks tasks;
  private final Deadlines deadlines;
  private final Calendars calendars;
  private final JdbcClient jdbc;
  private final TransactionTemplate inTransaction;
  private final Clock clock;

  private SideDoor(BeanFactory application) {
    this.cases = application.getBean(Cases.class);
    this.tasks = application.getBean(Tasks.class);
    this.deadlines = application.getBean(Deadlines.class);
    this.calendars = application.getBean(Calendars.class);
    this.jdbc = application.getBean(JdbcClient.class);
    this.inTransaction =
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    this.clock = application.getBean(Clock.class);
  }

  static void open(ApplicationContext application) {
    int port = application.getEnvironment().getRequiredProperty(PORT, Integer.class);
    try {
      var door = new SideDoor(application);
      var server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.createContext("/open", asked -> answer(asked, door.openCases(number(asked))));
      server.createContext("/complete", asked -> answer(asked, door.complete(number(asked))));
      server.createContext("/preview", asked -> answer(asked, door.preview(number(asked))));
      server.createContext("/calendar", asked -> answer(asked, door.newCalendar()));
      server.start();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Opens many cases in one transaction, so that all are announced at one moment: the answer. */
  private Instant openCases(int howMany) {
    var now = clock.instant();
    inTransaction.executeWithoutResult(
        transaction -> {
          for (int i = 0; i < howMany; i++) {
            cases.open(someCase(now), now);
          }
        });
    return clock.instant();
  }

  /** Works out so many deadlines; the answer is the time it took, counted from the epoch. */
  private Instant preview(int times) {
    long began = System.nanoTime();
    for (int i = 0; i < times; i++) {
      deadlines.preview("FC120", Basis.STANDARD, null, BEGAN.plusSeconds(i), Pauses.none());
    }
    return Instant.EPOCH.plusNanos(System.nanoTime() - began);
  }

  /** Takes another bank-holiday list into use: one holiday more; answers when. */
  private Instant newCalendar() {
    var list =
        jdbc.sql("select list from working_calendar order by version desc limit 1")
            .query(String.class)
            .single();
    var tomorrowWeek = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(7);
    var holiday = "{\"title\": \"Measured holiday\", \"date\": \"%s\", \"notes\": \"\"}, ";
    var longer =
        list.replaceFirst(
            "\"events\":\\s*\\[", "\"events\": [" + holiday.formatted(weekday(tomorrowWeek)));
    var by = caseworker();
    inTransaction.executeWithoutResult(
        transaction ->
            calendars.add(
                longer, calendars.current().version(), "Measured", by.id(), clock.instant()));
    return clock.instant();
  }

  private static LocalDate weekday(LocalDate day) {
    return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() ? day.plusDays(2) : day;
  }

  /** Completes the first contact of every open case with several threads; answers when it began. */
  private Instant complete(int threads) {
    var by = caseworker();
    var open =
        jdbc.sql("select id from task where state = 'OPEN' and type = 'cases.contactVictim'")
            .query(UUID.class)
            .list();
    var began = clock.instant();
    try (var workers = Executors.newFixedThreadPool(threads)) {
      List<Callable<Completion>> work = new ArrayList<>();
      open.forEach(
          id -> work.add(() -> tasks.complete(new TaskId(id), REACHED, by, clock.instant())));
      for (Future<Completion> done : workers.invokeAll(work)) {
        requireDone(done.get());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
    return began;
  }

  private static void requireDone(Completion completion) {
    if (!(completion instanceof Completion.Done)) {
      throw new IllegalStateException("A task was not completed: " + completion);
    }
  }

  private CurrentUser caseworker() {
    return jdbc.sql(
            """
            select u.id, u.name, u.email, o.id as organisation_id, o.name as organisation_name
              from app_user u join organisation o on o.id = u.organisation_id
             where u.username = :username
            """)
        .param("username", CASEWORKER)
        .query(
            (row, n) ->
                new CurrentUser(
                    row.getObject("id", UUID.class),
                    CASEWORKER,
                    row.getString("name"),
                    row.getString("email"),
                    row.getObject("organisation_id", UUID.class),
                    row.getString("organisation_name"),
                    OrganisationKind.LOCAL_POLICING_BODY,
                    Set.of(Role.CASEWORKER)))
        .single();
  }

  private static NewCase someCase(Instant now) {
    var number = UUID.randomUUID().toString();
    return new NewCase(
        "WARKS",
        number,
        "23/" + number,
        null,
        now.minus(Duration.ofHours(1)),
        null,
        null,
        "BURGLARY",
        "Burglary in a dwelling",
        Set.of(),
        "Rugby",
        null,
        someVictim(number),
        SafeContact.NOT_ASKED,
        true,
        now,
        Set.of(),
        null,
        null,
        null,
        null,
        null);
  }

  private static Victim someVictim(String number) {
    return new Victim(
        number,
        null,
        "Ada",
        "Measured",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Victim.Address.UNKNOWN,
        "01632 960001",
        null,
        null,
        Victim.Guardian.NONE);
  }

  private static int number(HttpExchange asked) {
    return Integer.parseInt(asked.getRequestURI().getQuery());
  }

  private static void answer(HttpExchange asked, Instant moment) throws IOException {
    var bytes = moment.toString().getBytes(StandardCharsets.UTF_8);
    asked.sendResponseHeaders(200, bytes.length);
    try (var body = asked.getResponseBody()) {
      body.write(bytes);
    }
  }
}
