package redress.deadlines.counting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
  void the_list_of_scotland_is_refused() {
    assertThatThrownBy(() -> read(list("scotland", 2026, 9)))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("it has no part for England and Wales");
  }

  @Test
  void a_list_without_one_whole_year_is_refused() {
    assertThatThrownBy(() -> read(list("england-and-wales", 2026, 3)))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("it does not list one whole year");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no list at all",
        "[]",
        "{\"england-and-wales\":{\"events\":[{\"title\":\"x\",\"date\":\"2026-02-30\"}]}}"
      })
  void a_broken_list_is_refused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(RuleBroken.class)
        .hasMessageStartingWith("The bank-holiday list of England and Wales cannot be used");
  }

  private WorkingCalendar read(String text) {
    return bankHolidays.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  /** A list with so many holidays in each year. */
  private static String list(String division, int... yearsAndCounts) {
    String events =
        IntStream.range(0, yearsAndCounts.length / 2)
            .boxed()
            .flatMap(
                i ->
                    IntStream.rangeClosed(1, yearsAndCounts[2 * i + 1])
                        .mapToObj(day -> "%d-01-%02d".formatted(yearsAndCounts[2 * i], day)))
            .map(
                "{\"title\":\"Holiday\",\"date\":\"%s\",\"notes\":\"\",\"bunting\":true}"
                    ::formatted)
            .collect(Collectors.joining(","));
    return "{\"%s\":{\"division\":\"%s\",\"events\":[%s]}}".formatted(division, division, events);
  }
}
