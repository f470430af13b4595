package redress.deadlines.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.deadlines.calendars.Difference.Holiday;
import redress.deadlines.calendars.Difference.Renamed;
import redress.deadlines.counting.WorkingCalendar;

class DifferenceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
  private static final WorkingCalendar IN_USE =
      new WorkingCalendar(Map.of(MAY, "Early May", AUGUST, "Summer"), 2025, 2027);

  @Test
  void names_what_is_added_removed_and_renamed_by_date() {
    LocalDate december = LocalDate.of(2026, 12, 25);
    Difference difference =
        to(new WorkingCalendar(Map.of(MAY, "Victory Day", december, "Christmas"), 2025, 2027));

    assertThat(difference.added()).containsExactly(new Holiday(december, "Christmas"));
    assertThat(difference.removed()).containsExactly(new Holiday(AUGUST, "Summer"));
    assertThat(difference.renamed()).containsExactly(new Renamed(MAY, "Early May", "Victory Day"));
    assertThat(difference.warnings()).isEmpty();
  }

  @Test
  void the_same_list_is_no_difference() {
    assertThat(to(IN_USE).added()).isEmpty();
    assertThat(to(IN_USE).removed()).isEmpty();
    assertThat(to(IN_USE).renamed()).isEmpty();
    assertThat(to(IN_USE).warnings()).isEmpty();
  }

  @Test
  void warns_of_years_that_are_lost() {
    assertThat(to(new WorkingCalendar(IN_USE.holidays(), 2026, 2026)).warnings())
        .containsExactly(
            "This list ends with 2026, the one in use with 2027. Later dates could no longer be"
                + " worked out.",
            "This list begins with 2026, the one in use with 2025. Deadlines that began before 2026"
                + " keep their dates and are not counted anew.");
  }

  @Test
  void warns_of_a_past_that_changes_but_not_of_years_only_one_of_them_knows() {
    LocalDate spring = LocalDate.of(2026, 5, 25);
    LocalDate longAgo = LocalDate.of(2024, 5, 27);
    WorkingCalendar next =
        new WorkingCalendar(
            Map.of(spring, "Spring", AUGUST, "Summer", longAgo, "Spring"), 2024, 2027);

    assertThat(to(next).warnings())
        .containsExactly(
            "Mon 4 May 2026 (Early May) is no bank holiday on this list. It has passed: deadlines"
                + " that ran over it would be judged anew.",
            "Mon 25 May 2026 (Spring) is a bank holiday on this list only. It has passed: deadlines"
                + " that ran over it would be judged anew.");
  }

  private static Difference to(WorkingCalendar next) {
    return Difference.between(IN_USE, next, TODAY);
  }
}
