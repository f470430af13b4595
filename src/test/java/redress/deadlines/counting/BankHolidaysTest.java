package redress.deadlines.counting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static redress.deadlines.counting.EnglandAndWales.CALENDAR;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.shared.RuleBroken;

class BankHolidaysTest {

  private final BankHolidays bankHolidays = new BankHolidays(EnglandAndWales.JSON);

  @Test
  void the_shipped_list_covers_2024_to_2028() {
    assertThat(CALENDAR.firstYear()).isEqualTo(2024);
    assertThat(CALENDAR.lastYear()).isEqualTo(2028);
    assertThat(CALENDAR.holidays()).hasSize(40);
  }

  @Test
  void every_holiday_listed_falls_on_a_weekday() {
    assertThat(CALENDAR.holidays().keySet()).allMatch(day -> day.getDayOfWeek().getValue() <= 5);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2024-03-29, Good Friday
          2024-05-27, Spring bank holiday
          2025-04-21, Easter Monday
          2025-12-26, Boxing Day
          2026-05-04, Early May bank holiday
          2026-12-26, Saturday
          2026-12-27, Sunday
          2026-12-28, Boxing Day (substitute day)
          2027-12-27, Christmas Day (substitute day)
          2027-12-28, Boxing Day (substitute day)
          2028-01-01, Saturday
          2028-01-03, New Year’s Day (substitute day)
          2028-04-14, Good Friday
          2028-08-28, Summer bank holiday
          """)
  void says_why_nobody_works(LocalDate day, String why) {
    assertThat(CALENDAR.whyNotWorked(day)).contains(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-29", "2027-12-29", "2028-01-04", "2028-02-29", "2025-01-02"})
  void works_on_the_days_between(LocalDate day) {
    assertThat(CALENDAR.isWorkingDay(day)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2023-12-29, Fri 29 Dec 2023
          2029-01-02, Tue 2 Jan 2029
          2029-01-06, Sat 6 Jan 2029
          """)
  void refuses_to_guess_outside_the_years_it_knows(LocalDate day, String named) {
    assertThatThrownBy(() -> CALENDAR.isWorkingDay(day))
        .isInstanceOf(RuleBroken.class)
        .hasMessageStartingWith(named + " is outside the years")
        .hasMessageContaining("2024 to 2028")
        .extracting(refused -> ((RuleBroken) refused).rule())
        .isEqualTo(CountingRule.BEYOND_THE_CALENDAR);
  }

  @Test
  void a_year_listed_in_part_lies_beyond_the_horizon() {
    WorkingCalendar calendar = read(list("england-and-wales", 2026, 8, 2027, 8, 2028, 1));

    assertThat(calendar.firstYear()).isEqualTo(2026);
    assertThat(calendar.lastYear()).isEqualTo(2027);
  }

  @Test
  void years_after_a_gap_lie_beyond_the_horizon() {
    WorkingCalendar calendar = read(list("england-and-wales", 2026, 8, 2028, 8));

    assertThat(calendar.lastYear()).isEqualTo(2026);
  }

  @Test
  void the_part_for_england_and_wales_by_itself_is_the_same_list() {
    String holidays = holidays(2026, 8);

    assertThat(read(division("england-and-wales", holidays)))
        .isEqualTo(read("{\"england-and-wales\":" + division("england-and-wales", holidays) + "}"));
  }

  @Test
  void the_whole_file_is_read_for_england_and_wales_only() {
    String whole =
        "{\"scotland\":%s,\"northern-ireland\":%s,\"england-and-wales\":%s}"
            .formatted(
                division("scotland", holidays(2026, 9, 2027, 9)),
                division("northern-ireland", holidays(2026, 10)),
                division("england-and-wales", holidays(2026, 8)));

    assertThat(read(whole).lastYear()).isEqualTo(2026);
    assertThat(read(whole).holidays()).hasSize(8);
  }

  @Test
  void the_list_of_another_part_of_the_kingdom_is_refused_by_its_name() {
    String scotland = division("scotland", holidays(2026, 9));
    String ireland = division("northern-ireland", holidays(2026, 10));

    assertThat(whyRefused("{\"scotland\":" + scotland + "}"))
        .isEqualTo("it has no part for England and Wales, only for Scotland");
    assertThat(whyRefused(scotland))
        .isEqualTo("it has no part for England and Wales, only for Scotland");
    assertThat(whyRefused(ireland))
        .isEqualTo("it has no part for England and Wales, only for Northern Ireland");
    assertThat(whyRefused("{\"scotland\":%s,\"northern-ireland\":%s}".formatted(scotland, ireland)))
        .isEqualTo("it has no part for England and Wales, only for Northern Ireland and Scotland");
    assertThat(whyRefused("{\"england-and-wales\":" + scotland + "}"))
        .isEqualTo("it has no part for England and Wales, only for Scotland");
  }

  @Test
  void a_list_without_one_whole_year_is_refused() {
    assertThat(whyRefused(list("england-and-wales", 2026, 3)))
        .isEqualTo("it does not list one whole year");
  }

  @Test
  void a_list_without_holidays_is_refused() {
    assertThat(whyRefused(division("england-and-wales", "")))
        .isEqualTo("it lists no bank holidays");
    assertThat(whyRefused("{\"england-and-wales\":{\"division\":\"england-and-wales\"}}"))
        .isEqualTo("it lists no bank holidays");
  }

  @Test
  void a_broken_date_is_named() {
    assertThat(whyRefused(list("england-and-wales", 2026, 8).replace("2026-01-05", "2026-02-30")))
        .isEqualTo("‘2026-02-30’ is not a date");
    assertThat(whyRefused(division("england-and-wales", "{\"title\":\"x\"}")))
        .isEqualTo("‘’ is not a date");
  }

  @Test
  void a_date_that_stands_twice_is_named() {
    assertThat(whyRefused(list("england-and-wales", 2026, 8).replace("2026-01-05", "2026-01-06")))
        .isEqualTo("Tue 6 Jan 2026 stands in it twice");
  }

  @Test
  void a_holiday_without_a_name_is_named_by_its_date() {
    assertThat(whyRefused(division("england-and-wales", "{\"date\":\"2026-01-01\"}")))
        .isEqualTo("Thu 1 Jan 2026 has no name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no list at all", "", "{\"england-and-wales\":", "{} trailing"})
  void what_is_not_json_is_refused(String text) {
    assertThat(whyRefused(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "{}", "7", "null", "{\"events\":[]}", "{\"england-and-wales\":\"none\"}"})
  void json_of_another_shape_is_refused(String text) {
    assertThat(whyRefused(text)).isEqualTo("it has no part for England and Wales");
  }

  @Test
  void a_file_of_more_than_a_megabyte_is_refused() {
    String list = list("england-and-wales", 2026, 8);
    String most = list + " ".repeat(BankHolidays.MAX_BYTES - list.length());

    assertThat(read(most).lastYear()).isEqualTo(2026);
    assertThat(whyRefused(most + " ")).isEqualTo("it is larger than 1 MB");
  }

  /** What the sentence says after naming the list; the field is always the list. */
  private String whyRefused(String text) {
    String begins = "The bank-holiday list of England and Wales cannot be used: ";
    var refused = catchThrowableOfType(RuleBroken.class, () -> read(text));
    assertThat(refused).hasMessageStartingWith(begins).hasMessageEndingWith(".");
    assertThat(refused.rule().field()).isEqualTo("list");
    return refused.getMessage().substring(begins.length(), refused.getMessage().length() - 1);
  }

  private WorkingCalendar read(String text) {
    return bankHolidays.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  /** A list with so many holidays in each year. */
  private static String list(String division, int... yearsAndCounts) {
    return "{\"%s\":%s}".formatted(division, division(division, holidays(yearsAndCounts)));
  }

  private static String division(String name, String events) {
    return "{\"division\":\"%s\",\"events\":[%s]}".formatted(name, events);
  }

  private static String holidays(int... yearsAndCounts) {
    return IntStream.range(0, yearsAndCounts.length / 2)
        .boxed()
        .flatMap(
            i ->
                IntStream.rangeClosed(1, yearsAndCounts[2 * i + 1])
                    .mapToObj(day -> "%d-01-%02d".formatted(yearsAndCounts[2 * i], day)))
        .map("{\"title\":\"Holiday\",\"date\":\"%s\",\"notes\":\"\",\"bunting\":true}"::formatted)
        .collect(Collectors.joining(","));
  }
}
