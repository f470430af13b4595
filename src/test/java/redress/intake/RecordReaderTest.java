package redress.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.intake.IntakeFixture.NOW;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {

  private static final HeaderRow HEADER = HeaderRow.of(Arrays.asList(Csv.HEADER.split(",")));

  @ParameterizedTest(name = "{0} = {1} is read as {2}")
  @CsvSource(
      quoteCharacter = '\'',
      nullValues = "nothing",
      textBlock =
          """
          family_name,       MARLOWE,                  Marlowe
          family_name,       'O''SHEA',                'O''Shea'
          family_name,       SMITH-JONES,              Smith-Jones
          family_name,       van der Berg,             van der Berg
          given_name,        '  Joan   ',              Joan
          given_name,        UNKNOWN,                  nothing
          given_name,        n/a,                      nothing
          date_of_birth,     03/02/1958,               1958-02-03
          date_of_birth,     3/2/1958,                 1958-02-03
          date_of_birth,     1958-02-03,               1958-02-03
          date_of_birth,     01/01/1900,               nothing
          reported_at,       2026-11-19T09:30,         2026-11-19T09:30:00Z
          reported_at,       2026-06-19T09:30,         2026-06-19T08:30:00Z
          reported_at,       2026-06-19T09:30:00Z,     2026-06-19T09:30:00Z
          reported_at,       2026-06-19T09:30:00+01:00, 2026-06-19T08:30:00Z
          reported_at,       2026-06-19 09:30:15.5,    2026-06-19T08:30:15.500Z
          reported_at,       19/11/2026 09:30,         2026-11-19T09:30:00Z
          reported_at,       2026-11-19,               2026-11-19T00:00:00Z
          mobile,            07700 900123,             07700900123
          mobile,            '="07700900123"',         07700900123
          mobile,            +44 (0)7700 900123,       07700900123
          mobile,            0044 7700 900123,         07700900123
          mobile,            7700900123,               07700900123
          mobile,            07000 000000,             nothing
          mobile,            0771,                     nothing
          category,          burglary,                 BURGLARY
          category,          Violence with injury,     VIOLENCE_WITH_INJURY
          markers,           'rural; DA;DA',           DA;RURAL
          safe_phone,        yes,                      Y
          safe_phone,        maybe,                    nothing
          dash_grade,        VERY HIGH,                nothing
          victim_id,         '="0123"',                0123
          """)
  void values_are_cleaned(String column, String raw, String read) {
    Reading reading = RecordReader.read(Csv.burglaryBut(column, raw), NOW);

    assertThat(reading).isInstanceOf(Reading.Understood.class);
    assertThat(reading.record().content().get(column)).isEqualTo(read);
  }

  @ParameterizedTest(name = "{0} = {1} is held as {2}")
  @CsvSource({
    "reported_at, yesterday, WRONG_DATE",
    "reported_at, 2026-02-30, WRONG_DATE",
    "reported_at, 2026-11-21T09:00, WRONG_DATE",
    "date_of_birth, 31/02/1990, WRONG_DATE",
    "date_of_birth, 2031-01-01, WRONG_DATE",
    "date_of_birth, 1890-01-01, WRONG_DATE",
    "category, BURGLERY, WRONG_VALUE",
    "source, ATHENA, WRONG_VALUE",
    "event, SUSPECT_LOST, WRONG_VALUE",
    "record_id, '', NO_RECORD_ID",
    "source, N/A, NO_SOURCE",
  })
  void what_decides_must_be_readable(String column, String raw, Reason reason) {
    Reading reading = RecordReader.read(Csv.burglaryBut(column, raw), NOW);

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.NotUnderstood.class,
            unread -> {
              assertThat(unread.reason()).isEqualTo(reason);
              assertThat(unread.question()).endsWith("?");
            });
  }

  @Test
  void contact_details_in_each_others_columns_are_put_right() {
    Reading swapped =
        RecordReader.read(
            Csv.burglaryBut("mobile", "joan@example.org", "email", "07700 900123"), NOW);
    Reading inPhone = RecordReader.read(Csv.burglaryBut("phone", "joan@example.org"), NOW);
    Reading inEmail =
        RecordReader.read(Csv.burglaryBut("mobile", "", "email", "07700 900123"), NOW);

    assertThat(swapped.record().content())
        .containsEntry("mobile", "07700900123")
        .containsEntry("email", "joan@example.org");
    assertThat(inPhone.record().content())
        .containsEntry("email", "joan@example.org")
        .doesNotContainKey("phone");
    assertThat(inEmail.record().content())
        .containsEntry("mobile", "07700900123")
        .doesNotContainKey("email");
  }

  @Test
  void what_is_left_out_is_told() {
    Reading reading = RecordReader.read(Csv.burglaryBut("markers", "DA;ODD"), NOW);

    assertThat(((Reading.Understood) reading).leftOut()).containsExactly(Column.MARKERS);
    assertThat(reading.record().list(Column.MARKERS)).containsExactly("DA");
  }

  @Test
  void unknown_columns_are_kept() {
    Map<String, String> cells = Csv.burglary();
    cells.put("athena_batch", "7");

    assertThat(RecordReader.read(cells, NOW).record().content()).containsEntry("athena_batch", "7");
  }

  @Test
  void too_long_a_value_is_asked_about() {
    Reading reading = RecordReader.read(Csv.burglaryBut("given_name", "x".repeat(5_000)), NOW);

    assertThat(((Reading.NotUnderstood) reading).reason()).isEqualTo(Reason.TOO_LONG);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          R-1,POLICE,23/1/26,2026-11                 | CUT_SHORT
          R-1,POLICE,23/1/26,"2026-11                | BROKEN_QUOTES
          R-1,POLICE,23/1/26,"2026"x,,,,,,,,,,,,,,,, | BROKEN_QUOTES
          R-1,POLICE,,,,,,,,,,,,,,,,,,,,             | TOO_MANY_COLUMNS
          R-1,POLICE,,,,,,Jos\uFFFD,,,,,,,,,,,,      | NOT_UTF_8
          """)
  void a_row_out_of_order_is_held_and_still_says_which_it_is(String raw, Reason reason) {
    Reading reading = Row.read(raw, HEADER, NOW);

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.NotUnderstood.class, unread -> assertThat(unread.reason()).isEqualTo(reason));
    assertThat(reading.record().recordKey()).isEqualTo("POLICE|R-1");
  }

  @Test
  void a_row_is_read_by_its_header_in_any_order() {
    HeaderRow header =
        HeaderRow.of(
            Arrays.asList("Family Name", "CATEGORY", "reported-at", " source ", "record_id", "x"));

    Reading reading = Row.read("\"MARLOWE, J\",ASB,2026-11-19,SELF,R-9,y", header, NOW);

    assertThat(header.unknown()).containsExactly("x");
    assertThat(reading.record().content())
        .containsEntry("family_name", "Marlowe, J")
        .containsEntry("record_id", "R-9")
        .containsEntry("x", "y");
  }

  @Test
  void the_same_content_has_the_same_fingerprint_however_it_is_written() {
    PoliceRecord one = RecordReader.read(Csv.burglary(), NOW).record();
    PoliceRecord other =
        RecordReader.read(
                Csv.burglaryBut(
                    "record_id", "R-2",
                    "family_name", "MARLOWE ",
                    "date_of_birth", "03/02/1958",
                    "mobile", "+447700900123"),
                NOW)
            .record();

    assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
  }

  @Test
  void records_that_name_nobody_are_not_taken_for_the_same() {
    PoliceRecord one = RecordReader.read(Csv.burglaryBut("family_name", ""), NOW).record();
    PoliceRecord other =
        RecordReader.read(Csv.burglaryBut("family_name", "", "record_id", "R-2"), NOW).record();

    assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
  }
}
