package redress.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static redress.intake.IntakeFixture.NOW;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntheticFeedTest {

  private static final int ROWS = 6_000;

  @Test
  void the_same_seed_makes_the_same_feed() {
    assertThat(SyntheticFeed.rows(50, 3, NOW)).isEqualTo(SyntheticFeed.rows(50, 3, NOW));
    assertThat(SyntheticFeed.rows(50, 4, NOW)).isNotEqualTo(SyntheticFeed.rows(50, 3, NOW));
  }

  @Test
  void its_shares_are_those_of_a_real_feed() throws IOException {
    List<Reading> readings = read(SyntheticFeed.rows(ROWS, 5, NOW));
    List<PoliceRecord> understood =
        readings.stream()
            .filter(reading -> reading instanceof Reading.Understood)
            .map(Reading::record)
            .toList();
    long noCase =
        readings.stream()
            .map(reading -> Decision.decide(reading, Facts.NOTHING_KNOWN))
            .filter(decision -> decision instanceof Decision.Hold)
            .count();
    List<PoliceRecord> domesticAbuse =
        understood.stream().filter(record -> record.list(Column.MARKERS).contains("DA")).toList();

    assertThat(readings).hasSize(ROWS);
    assertThat(noCase * 100.0 / ROWS).isCloseTo(9, withPercentage(1));
    assertThat(share(understood, Column.CATEGORY, "VEHICLE")).isBetween(3.9, 4.6);
    assertThat(share(understood, Column.CONSENT_REFERRAL, "N")).isBetween(2.0, 5.0);
    assertThat(
            domesticAbuse.stream().filter(record -> !record.has(Column.SAFE_PHONE)).count()
                * 100.0
                / domesticAbuse.size())
        .isBetween(12.0, 15.0);
  }

  @Test
  void its_deadlines_are_alive_and_its_people_do_not_exist() throws IOException {
    assertThat(read(SyntheticFeed.rows(300, 7, NOW)))
        .filteredOn(reading -> reading.record().has(Column.REPORTED_AT))
        .allSatisfy(
            reading ->
                assertThat(reading.record().moment(Column.REPORTED_AT))
                    .isBetween(NOW.minus(Duration.ofDays(3)), NOW))
        .filteredOn(reading -> reading.record().has(Column.MOBILE))
        .allSatisfy(
            reading ->
                assertThat(reading.record().text(Column.MOBILE)).startsWith("07700900").hasSize(11))
        .filteredOn(reading -> reading.record().has(Column.EMAIL))
        .allSatisfy(
            reading -> assertThat(reading.record().text(Column.EMAIL)).endsWith("@example.org"));
  }

  private static double share(List<PoliceRecord> of, Column column, String value) {
    return of.stream().filter(record -> value.equals(record.text(column))).count() * 100.0 / ROWS;
  }

  private static List<Reading> read(byte[] file) throws IOException {
    var splitter = new RecordSplitter(FeedText.open(new ByteArrayInputStream(file)));
    HeaderRow header = HeaderRow.of(Row.cellsOf(splitter.next().text()));
    splitter.expect(header.names().size());
    List<Reading> readings = new ArrayList<>();
    for (var row = splitter.next(); row != null; row = splitter.next()) {
      readings.add(Row.read(row.text(), header, NOW));
    }
    return readings;
  }
}
