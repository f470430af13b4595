package redress.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import redress.deadlines.Deadlines;
import redress.identity.Condition;
import redress.identity.MaySeeClock;
import redress.shared.CaseId;
import redress.shared.Ids;
import redress.shared.OrganisationId;
import redress.shared.RuleBroken;
import redress.supervision.WatchedClocks.Given;
import redress.testing.TestDatabase;

/** The board against a plain count of the same clocks, over two thousand of them at random. */
class BoardsTest {

  /** A Tuesday afternoon. The fifth working day after it is the Tuesday after. */
  private static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");

  private static final Instant TOMORROW = Instant.parse("2026-11-25T00:00:00Z");
  private static final Instant NEXT_MONDAY = Instant.parse("2026-11-30T00:00:00Z");
  private static final Instant AFTER_FIVE = Instant.parse("2026-12-02T00:00:00Z");

  private static final Random RANDOM = new Random(1402);
  private static final List<String> CODES = List.of("VC04", "LC48", "PR03");
  private static final List<String> TEAMS = List.of("caseworkers", "provider");
  private static final List<String> STATES =
      List.of("RUNNING", "RUNNING", "RUNNING", "SUSPENDED", "MET", "LATE_MET", "WAIVED");

  private static final List<UUID> OWNERS = new ArrayList<>();
  private static final List<UUID> PROVIDERS = new ArrayList<>();
  private static SingleConnectionDataSource connection;
  private static OrganisationId office;
  private static OrganisationId otherOffice;
  private static WatchedClocks clocks;
  private static Boards boards;
  private static ClockLists lists;
  private static Load load;
  private static Names.Choices names;

  @BeforeAll
  static void two_thousand_clocks_of_two_offices() {
    connection = new SingleConnectionDataSource(TestDatabase.migrated().url(), true);
    JdbcClient jdbc = JdbcClient.create(connection);
    clocks = new WatchedClocks(jdbc);
    office = new OrganisationId(clocks.organisation("Office", "LOCAL_POLICING_BODY"));
    otherOffice = new OrganisationId(Ids.next());
    OWNERS.add(clocks.person("Casey", office.value()));
    OWNERS.add(clocks.person("Robin", office.value()));
    PROVIDERS.add(clocks.organisation("Helpers", "PROVIDER"));
    PROVIDERS.add(clocks.organisation("Listeners", "PROVIDER"));
    List<UUID> rules = CODES.stream().map(code -> clocks.rule(code, "Rule " + code)).toList();
    for (int n = 0; n < 2_000; n++) {
      int rule = RANDOM.nextInt(CODES.size());
      clocks.add(rules.get(rule), new CaseId(Ids.next()), atRandom(CODES.get(rule)));
    }
    Deadlines deadlines = mock(Deadlines.class);
    when(deadlines.workingDayAfter(LocalDate.parse("2026-11-24"), 5))
        .thenReturn(LocalDate.parse("2026-12-01"));
    boards = new Boards(jdbc, deadlines);
    lists = new ClockLists(jdbc);
    load = new Load(jdbc);
    names = new Names(jdbc).of(office);
  }

  @AfterAll
  static void hang_up() {
    connection.destroy();
  }

  @Test
  void every_number_of_the_board_is_the_number_of_the_list_behind_it() {
    for (BoardFilter filter : filters()) {
      Board board = boards.board(seen(filter), names, NOW);
      for (Bucket bucket : Bucket.ON_BOARD) {
        assertThat(board.counts().of(bucket))
            .as("%s of %s", bucket, filter)
            .isEqualTo(listed(bucket, filter).size());
      }
      board.breakdowns().forEach(each -> numbersOf(each, filter));
    }
  }

  private void numbersOf(Board.Breakdown breakdown, BoardFilter filter) {
    for (Board.Line line : breakdown.lines()) {
      for (Bucket bucket : Bucket.ON_BOARD) {
        BoardFilter only = filter.with(breakdown.dimension(), line.value());
        assertThat(line.counts().of(bucket))
            .as("%s of %s", bucket, only)
            .isEqualTo(lists.count(bucket, seen(only), boards.horizon(NOW)));
      }
    }
  }

  @Test
  void every_list_has_just_the_clocks_it_should_in_order_of_their_due_dates() {
    for (BoardFilter filter : filters()) {
      for (Bucket bucket : Bucket.values()) {
        List<UUID> expected =
            clocks.all().stream()
                .filter(ours().and(chosenBy(filter)).and(in(bucket)))
                .sorted(Comparator.comparing(Given::dueAt).thenComparing(BoardsTest::unsigned))
                .map(Given::id)
                .toList();
        assertThat(listed(bucket, filter)).as("%s of %s", bucket, filter).isEqualTo(expected);
        assertThat(lists.count(bucket, seen(filter), boards.horizon(NOW)))
            .isEqualTo(expected.size());
      }
    }
  }

  @Test
  void the_file_of_a_list_has_the_same_clocks_and_names_nobody() {
    List<ClockLine> written = new ArrayList<>();
    lists.each(Bucket.OVERDUE, seen(BoardFilter.all()), boards.horizon(NOW), written::add);

    assertThat(written)
        .extracting(ClockLine::id)
        .isEqualTo(listed(Bucket.OVERDUE, BoardFilter.all()));
    assertThat(written).extracting(ClockLine::displayName).containsOnlyNulls();
  }

  @Test
  void the_ages_make_up_all_that_is_overdue() {
    Board board = boards.board(seen(BoardFilter.all()), names, NOW);

    assertThat(board.ageing().stream().mapToLong(Board.Age::count).sum())
        .isEqualTo(board.counts().of(Bucket.OVERDUE));
    assertThat(board.ageing().get(1).count())
        .isEqualTo(
            counted(
                in(Bucket.OVERDUE)
                    .and(c -> !c.dueAt().isBefore(NOW.minus(6, ChronoUnit.DAYS)))
                    .and(c -> c.dueAt().isBefore(NOW.minus(1, ChronoUnit.DAYS)))));
  }

  @Test
  void the_trend_counts_what_was_met_and_what_became_overdue_week_by_week() {
    List<Board.Week> trend = boards.board(seen(BoardFilter.all()), names, NOW).trend();

    assertThat(trend).hasSize(12);
    assertThat(trend.getLast().starts()).isEqualTo("2026-11-23");
    assertThat(trend.getFirst().starts()).isEqualTo("2026-09-07");
    for (Board.Week week : trend) {
      Predicate<Given> met = c -> within(week, c.endedAt());
      Predicate<Given> due = c -> within(week, c.dueAt());
      assertThat(week.met()).isEqualTo(counted(met.and(is("MET"))));
      assertThat(week.metLate()).isEqualTo(counted(met.and(is("LATE_MET"))));
      assertThat(week.becameOverdue()).isEqualTo(counted(due.and(BoardsTest::wasBreached)));
    }
    assertThat(trend.stream().mapToLong(Board.Week::becameOverdue).sum()).isPositive();
  }

  @Test
  void everybody_carries_what_is_listed_for_them() {
    var carried = load.of(office, MaySeeClock.inOffice(office), boards.horizon(NOW));

    assertThat(carried)
        .extracting(Load.Carried::label)
        .containsExactly("Casey", "Robin", "Nobody yet");
    for (Load.Carried one : carried) {
      for (Bucket bucket : Bucket.OF_LOAD) {
        BoardFilter theirs = BoardFilter.all().with(Dimension.OWNER, one.owner());
        assertThat(one.counts().of(bucket)).isEqualTo(listed(bucket, theirs).size());
      }
    }
  }

  @Test
  void what_a_digest_says_is_what_the_board_says() {
    assertThat(boards.counts(MaySeeClock.inOffice(office), NOW))
        .isEqualTo(boards.board(seen(BoardFilter.all()), names, NOW).counts());
  }

  @Test
  void a_choice_that_is_no_id_and_a_page_that_is_none_are_refused() {
    var nobody = new BoardFilter(null, "casey", null, null);
    assertThatThrownBy(nobody::condition).isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> Cursor.parse("nowhere")).isInstanceOf(RuleBroken.class);
  }

  private static List<BoardFilter> filters() {
    String casey = OWNERS.getFirst().toString();
    String helpers = PROVIDERS.getFirst().toString();
    return List.of(
        BoardFilter.all(),
        new BoardFilter("VC04", null, null, null),
        new BoardFilter(null, casey, null, null),
        new BoardFilter(null, BoardFilter.NONE, null, null),
        new BoardFilter(null, null, "provider", null),
        new BoardFilter(null, null, BoardFilter.NONE, null),
        new BoardFilter(null, null, null, helpers),
        new BoardFilter("LC48", casey, "caseworkers", BoardFilter.NONE),
        new BoardFilter("NONE SUCH", null, null, null));
  }

  /** All pages of a list, one after the other. */
  private static List<UUID> listed(Bucket bucket, BoardFilter filter) {
    List<UUID> found = new ArrayList<>();
    Cursor after = null;
    boolean more = true;
    while (more) {
      List<ClockLine> page =
          lists.page(bucket, seen(filter), Condition.everything(), boards.horizon(NOW), after);
      more = page.size() > ClockLists.PAGE;
      List<ClockLine> shown = more ? page.subList(0, ClockLists.PAGE) : page;
      shown.forEach(line -> found.add(line.id()));
      after = more ? Cursor.parse(Cursor.after(shown.getLast()).text()) : null;
    }
    return found;
  }

  private static Condition seen(BoardFilter filter) {
    return Conditions.all(MaySeeClock.inOffice(office), filter.condition());
  }

  private static long counted(Predicate<Given> which) {
    return clocks.all().stream().filter(ours().and(which)).count();
  }

  private static Predicate<Given> ours() {
    return clock -> clock.office().equals(office);
  }

  private static Predicate<Given> is(String state) {
    return clock -> clock.state().equals(state);
  }

  private static Predicate<Given> in(Bucket bucket) {
    Predicate<Given> running = is("RUNNING");
    return switch (bucket) {
      case OVERDUE -> running.and(c -> c.dueAt().isBefore(NOW));
      case DUE_TODAY -> running.and(c -> within(NOW, TOMORROW, c.dueAt()));
      case DUE_NEXT -> running.and(c -> within(TOMORROW, AFTER_FIVE, c.dueAt()));
      case SUSPENDED -> is("SUSPENDED");
      case DUE_THIS_WEEK -> running.and(c -> within(NOW, NEXT_MONDAY, c.dueAt()));
      case OPEN -> running.or(is("SUSPENDED"));
    };
  }

  private static Predicate<Given> chosenBy(BoardFilter filter) {
    return clock ->
        chosen(filter.rule(), clock.rule())
            && chosen(filter.owner(), clock.owner())
            && chosen(filter.team(), clock.team())
            && chosen(filter.provider(), clock.provider());
  }

  private static boolean chosen(@Nullable String wanted, @Nullable Object has) {
    return wanted == null
        || (wanted.equals(BoardFilter.NONE)
            ? has == null
            : wanted.equals(Objects.toString(has, null)));
  }

  private static boolean wasBreached(Given clock) {
    Instant ended = clock.endedAt();
    return switch (clock.state()) {
      case "RUNNING" -> clock.dueAt().isBefore(NOW);
      case "LATE_MET" -> true;
      case "WAIVED" -> ended != null && ended.isAfter(clock.dueAt());
      default -> false;
    };
  }

  private static boolean within(Board.Week week, @Nullable Instant moment) {
    return moment != null
        && within(
            Horizon.startOf(week.starts()), Horizon.startOf(week.starts().plusWeeks(1)), moment);
  }

  private static boolean within(Instant from, Instant until, Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  private static Given atRandom(String code) {
    String state = oneOf(STATES);
    Instant dueAt = dueAtRandom();
    return new Given(
        Ids.next(),
        RANDOM.nextInt(5) == 0 ? otherOffice : office,
        code,
        dueAt,
        state,
        endedAtRandom(state, dueAt),
        perhaps(TEAMS),
        perhaps(OWNERS),
        perhaps(PROVIDERS));
  }

  /** Often just on an edge between two buckets, or next to it. */
  private static Instant dueAtRandom() {
    return RANDOM.nextBoolean()
        ? NOW.plus(Duration.ofMinutes(RANDOM.nextInt(-60 * 24 * 80, 60 * 24 * 20)))
        : oneOf(List.of(NOW, TOMORROW, NEXT_MONDAY, AFTER_FIVE))
            .plus(RANDOM.nextInt(-1, 2), ChronoUnit.MICROS);
  }

  private static @Nullable Instant endedAtRandom(String state, Instant dueAt) {
    Duration some = Duration.ofMinutes(RANDOM.nextInt(1, 60 * 24 * 9));
    return switch (state) {
      case "MET" -> dueAt.minus(some);
      case "LATE_MET" -> dueAt.plus(some);
      case "WAIVED" -> RANDOM.nextBoolean() ? dueAt.minus(some) : dueAt.plus(some);
      default -> null;
    };
  }

  private static <T> T oneOf(List<T> some) {
    return some.get(RANDOM.nextInt(some.size()));
  }

  private static <T> @Nullable T perhaps(List<T> some) {
    return RANDOM.nextInt(4) == 0 ? null : oneOf(some);
  }

  /** As the database orders ids. */
  private static String unsigned(Given clock) {
    return clock.id().toString();
  }
}
