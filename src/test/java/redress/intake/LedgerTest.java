package redress.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static redress.intake.Disposition.ADDED;
import static redress.intake.Disposition.DUPLICATE;
import static redress.intake.Disposition.HELD;
import static redress.intake.Disposition.NEW_CASE;
import static redress.intake.Disposition.OUT_OF_SCOPE;
import static redress.intake.Disposition.WITHDRAWN;
import static redress.intake.IntakeFixture.NOW;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import redress.shared.RuleBroken;

class LedgerTest {

  private static final byte[] SYNTHETIC = SyntheticFeed.rows(300, 7, NOW);

  private IntakeFixture given;

  @BeforeEach
  void nothing_has_arrived() {
    given = IntakeFixture.empty();
  }

  @Test
  void three_hundred_messy_rows_add_up() {
    FeedView feed = given.read(SYNTHETIC);

    assertThat(feed.state()).isEqualTo(FeedState.DONE);
    assertThat(feed.unknownColumns()).containsExactly("athena_batch");
    assertThat(feed.waiting()).isZero();
    assertThat(feed.ledger().received()).isEqualTo(300);
    assertThat(feed.ledger().difference()).isZero();
    assertThat(feed.ledger().of(HELD)).isEqualTo(27);
    assertThat(feed.ledger().of(DUPLICATE)).isEqualTo(9);
    assertThat(feed.ledger().of(ADDED)).isEqualTo(5);
    assertThat(feed.ledger().of(OUT_OF_SCOPE)).isEqualTo(12);
    assertThat(given.cases()).isEqualTo((int) feed.ledger().of(NEW_CASE));
    assertThat(given.rows(feed))
        .filteredOn(row -> row.disposition() == HELD)
        .allSatisfy(row -> assertThat(row.sentence()).matches(".*[.?]"));
  }

  @Test
  void the_same_file_again_opens_no_case() {
    given.read(SYNTHETIC);
    int cases = given.cases();

    FeedView again = given.read(SYNTHETIC);

    assertThat(given.cases()).isEqualTo(cases);
    assertThat(again.ledger().of(DUPLICATE)).isEqualTo(300);
    assertThat(again.ledger().difference()).isZero();
  }

  @Test
  void the_ledger_adds_up_before_anything_is_decided_and_in_the_middle() {
    FeedId id = given.received(SYNTHETIC);
    assertThat(given.intake.feed(id).ledger().difference()).isZero();

    given.desk.beforeOpening = failingOnce(150, new AssertionError("power cut"));
    assertThatThrownBy(() -> given.read(id)).isInstanceOf(AssertionError.class);

    FeedView halfway = given.intake.feed(id);
    assertThat(halfway.state()).isEqualTo(FeedState.PROCESSING);
    assertThat(halfway.waiting()).isBetween(1L, 299L);
    assertThat(halfway.ledger().difference()).isZero();
    assertThat(given.meters.get("redress.intake.difference").gauge().value()).isZero();
  }

  @Test
  void a_crash_in_the_middle_changes_nothing_in_the_end() {
    Ledger undisturbed = given.read(SYNTHETIC).ledger();
    int cases = given.cases();
    given = IntakeFixture.empty();

    FeedId id = given.received(SYNTHETIC);
    given.desk.beforeOpening = failingOnce(150, new AssertionError("power cut"));
    assertThatThrownBy(() -> given.read(id)).isInstanceOf(AssertionError.class);
    given.desk.beforeOpening = record -> {};
    Ledger resumed = given.read(id).ledger();

    assertThat(resumed).isEqualTo(undisturbed);
    assertThat(given.cases()).isEqualTo(cases);
  }

  @Test
  void copies_of_redress_working_on_the_same_files_at_once_open_each_case_once() throws Exception {
    Ledger alone = given.read(SYNTHETIC).ledger();
    given = IntakeFixture.empty();
    FeedId one = given.received(SYNTHETIC);
    FeedId other = given.received(SYNTHETIC);
    Stream<FeedReading> copies =
        Stream.of(given, new IntakeFixture(), new IntakeFixture(), new IntakeFixture())
            .map(fixture -> fixture.reading);
    AtomicInteger turn = new AtomicInteger();
    List<Callable<Void>> all =
        copies
            .map(
                reading ->
                    (Callable<Void>)
                        () -> {
                          reading.read(turn.getAndIncrement() % 2 == 0 ? one : other, NOW);
                          return null;
                        })
            .toList();

    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(all)) {
        done.get();
      }
    }

    assertThat(given.cases()).isEqualTo((int) alone.of(NEW_CASE));
    assertThat(given.lists.ofAllFeeds().received()).isEqualTo(600);
    assertThat(given.lists.ofAllFeeds().difference()).isZero();
    assertThat(given.lists.ofAllFeeds().of(NEW_CASE)).isEqualTo(alone.of(NEW_CASE));
  }

  @Test
  void broken_rows_are_held_with_their_line_and_disturb_nobody() {
    FeedView feed =
        given.read(
            Csv.HEADER
                + "\n"
                + String.join(
                    "\r\n",
                    Csv.row("record_id", "R-1"),
                    "R-2,POLICE,23/2/26,2026-11",
                    Csv.row("record_id", "R-3", "address_line_1", "\"Rose Cottage", "mobile", ""),
                    Csv.row("record_id", "R-4", "crime_number", "23/4/26") + ",more,and,more",
                    Csv.row("record_id", "R-5", "crime_number", "23/5/26", "category", "THEFTS"),
                    Csv.row("record_id", "R-6", "crime_number", "23/6/26")));

    assertThat(given.rows(feed))
        .extracting(RowView::lineNo, RowView::recordId, RowView::disposition)
        .containsExactly(
            tuple(2, "R-1", NEW_CASE),
            tuple(3, "R-2", HELD),
            tuple(4, "R-3", HELD),
            tuple(5, "R-4", HELD),
            tuple(6, "R-5", HELD),
            tuple(7, "R-6", NEW_CASE));
    assertThat(feed.ledger().difference()).isZero();
  }

  @Test
  void a_row_that_makes_something_fail_is_held_and_the_others_go_on() {
    given.desk.beforeOpening =
        record -> {
          if ("R-2".equals(record.text(Column.RECORD_ID))) {
            throw new DataIntegrityViolationException("a value nobody thought of");
          }
          if ("R-3".equals(record.text(Column.RECORD_ID))) {
            throw new RuleBroken(IntakeRule.NO_FILE_CHOSEN);
          }
        };

    FeedView feed =
        given.read(
            Csv.file(
                Csv.row("record_id", "R-1", "crime_number", "23/1/26"),
                Csv.row("record_id", "R-2", "crime_number", "23/2/26"),
                Csv.row("record_id", "R-3", "crime_number", "23/3/26"),
                Csv.row("record_id", "R-4", "crime_number", "23/4/26")));

    assertThat(given.rows(feed))
        .extracting(RowView::disposition)
        .containsExactly(NEW_CASE, HELD, HELD, NEW_CASE);
    assertThat(given.rows(feed).get(1).sentence()).doesNotContain("nobody thought of");
    assertThat(given.rows(feed).get(2).sentence()).contains("Choose a file");
    assertThat(feed.ledger().difference()).isZero();
  }

  @Test
  void a_later_good_record_answers_the_question_of_a_held_one() {
    FeedView first = given.read(Csv.file(Csv.row("mobile", "")));
    assertThat(first.ledger().of(HELD)).isEqualTo(1);

    FeedView second = given.read(Csv.file(Csv.row()));

    assertThat(second.ledger().of(NEW_CASE)).isEqualTo(1);
    Ledger answered = given.intake.feed(first.id()).ledger();
    assertThat(answered.of(WITHDRAWN)).isEqualTo(1);
    assertThat(answered.difference()).isZero();
  }

  @Test
  void an_event_goes_to_the_case_and_waits_where_the_crime_is_unknown() {
    String event = Csv.row("record_id", "E-1", "event", "CHARGED", "event_at", "2026-11-20T10:00");
    FeedView early = given.read(Csv.file(event));
    assertThat(early.ledger().of(HELD)).isEqualTo(1);

    FeedView both = given.read(Csv.file(Csv.row(), event));

    assertThat(both.ledger().of(NEW_CASE)).isEqualTo(1);
    assertThat(both.ledger().of(ADDED)).isEqualTo(1);
    assertThat(given.notes()).containsExactly("The police sent an event: charged.");
    assertThat(given.intake.feed(early.id()).ledger().of(WITHDRAWN)).isEqualTo(1);
  }

  @Test
  void yesterdays_file_inside_todays_adds_only_what_is_new() {
    String yesterday = Csv.row();
    given.read(Csv.file(yesterday));

    FeedView today =
        given.read(
            Csv.file(
                yesterday,
                Csv.row("mobile", "07700 900999"),
                Csv.row("record_id", "R-9", "crime_number", "23/9/26")));

    assertThat(today.ledger().of(DUPLICATE)).isEqualTo(1);
    assertThat(today.ledger().of(ADDED)).isEqualTo(1);
    assertThat(today.ledger().of(NEW_CASE)).isEqualTo(1);
    assertThat(given.notes()).singleElement().asString().contains("mobile");
  }

  @Test
  void what_was_received_can_be_had_back_byte_for_byte_and_not_be_changed() throws IOException {
    FeedView feed = given.read(SYNTHETIC);

    assertThat(given.feeds.bytesOf(feed.id()).readAllBytes()).isEqualTo(SYNTHETIC);
    assertThatThrownBy(() -> given.jdbc.sql("update arrival set raw = 'other'").update())
        .hasMessageContaining("stays as it was received");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void what_is_no_feed_is_refused_in_one_sentence(String what, byte[] file, String sentence) {
    FeedView feed = given.read(file);

    assertThat(feed.state()).isEqualTo(FeedState.REFUSED);
    assertThat(feed.refusal()).contains(sentence);
    assertThat(feed.ledger().received()).isZero();
    assertThat(feed.ledger().difference()).isZero();
  }

  static Stream<Arguments> what_is_no_feed_is_refused_in_one_sentence() throws IOException {
    var zip = new ByteArrayOutputStream();
    zip.write(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0});
    return Stream.of(
        Arguments.of("empty", new byte[0], "empty"),
        Arguments.of("blank", utf8("\uFEFF \r\n\r\n"), "empty"),
        Arguments.of("zip", zip.toByteArray(), "zip"),
        Arguments.of("UTF-16", Csv.file(Csv.row()).getBytes(StandardCharsets.UTF_16), "UTF-16"),
        Arguments.of("UTF-16 LE", Csv.file().getBytes(StandardCharsets.UTF_16LE), "UTF-16"),
        Arguments.of("binary", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1}, "not a text file"),
        Arguments.of("a letter", utf8("Dear all,\nhere is the feed."), "record_id, source"),
        Arguments.of("another table", utf8("id,name\n1,Joan\n"), "these are missing"),
        Arguments.of("no header", utf8(Csv.row()), "these are missing"),
        Arguments.of("a header twice", utf8(Csv.HEADER + ",SOURCE\n"), "source"));
  }

  @Test
  void a_header_alone_is_a_feed_of_no_rows() {
    FeedView feed = given.read(Csv.HEADER);

    assertThat(feed.state()).isEqualTo(FeedState.DONE);
    assertThat(feed.ledger().received()).isZero();
  }

  @Test
  void a_nul_or_a_foreign_character_holds_its_row_only() {
    byte[] file =
        utf8(
            Csv.file(
                Csv.row("given_name", "Jo\0an"), Csv.row("record_id", "R-2", "given_name", "Zoë")));

    FeedView feed = given.read(file);
    FeedView latin1 =
        given.read(
            Csv.file(Csv.row("record_id", "R-3", "given_name", "Zoë", "crime_number", "23/3/26"))
                .getBytes(StandardCharsets.ISO_8859_1));

    assertThat(feed.ledger().of(HELD)).isEqualTo(1);
    assertThat(feed.ledger().of(NEW_CASE)).isEqualTo(1);
    assertThat(latin1.ledger().of(HELD)).isEqualTo(1);
  }

  @Test
  void two_hundred_megabytes_are_refused_without_being_kept() {
    assertThatThrownBy(() -> given.received(new Endless(200L << 20)))
        .isInstanceOf(RuleBroken.class)
        .hasMessage("The file is larger than 50 MB. Split it and send the parts.");
    assertThat(given.lists.feeds(null, 10)).isEmpty();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Consumer<PoliceRecord> failingOnce(int at, Error error) {
    AtomicInteger opened = new AtomicInteger();
    return record -> {
      if (opened.incrementAndGet() == at) {
        throw error;
      }
    };
  }

  /** As many bytes as asked for, none of them kept anywhere. */
  private static final class Endless extends InputStream {

    private long left;

    Endless(long bytes) {
      this.left = bytes;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int some = (int) Math.min(length, left);
      Arrays.fill(into, offset, offset + some, (byte) 'x');
      left -= some;
      return some;
    }
  }
}
