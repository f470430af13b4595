package redress.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static redress.deadlines.counting.EnglandAndWales.at;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import redress.deadlines.calendars.CalendarVersions;
import redress.deadlines.calendars.HorizonWatch;
import redress.deadlines.rules.Basis;
import redress.deadlines.settings.CalendarSettings;
import redress.shared.CaseId;
import redress.shared.RuleBroken;
import redress.shared.UserId;

@SpringJUnitConfig(ClocksOnPostgres.class)
@Import({CalendarSettings.class, CalendarVersions.class, HorizonWatch.class, CalendarTrial.class})
class CalendarSettingsTest {

  private static final Instant REPORTED = at("2026-05-21T16:10+01:00");
  private static final String EXTRA_DAY =
      "{\"title\": \"Victory Day\", \"date\": \"2026-05-26\", \"notes\": \"\"},";

  private final UserId keeper = UserId.next();

  @Autowired private CalendarSettings settings;
  @Autowired private Deadlines deadlines;
  @Autowired private Reprojection reprojection;
  @Autowired private JdbcClient jdbc;

  private String shipped;
  private String withExtraDay;

  @BeforeEach
  void the_list_as_shipped_is_in_use_and_one_clock_runs() throws IOException {
    jdbc.sql("truncate clock, clock_event, clock_rung, keep_time cascade").update();
    jdbc.sql("delete from working_calendar where version > 1").update();
    shipped =
        new ClassPathResource("deadlines/bank-holidays.json")
            .getContentAsString(StandardCharsets.UTF_8);
    withExtraDay = shipped.replaceFirst("\"events\": \\[", "$0" + EXTRA_DAY);
    deadlines.start("VC04", CaseId.next(), Basis.STANDARD, REPORTED, REPORTED);
  }

  @Test
  void shows_the_version_in_use_and_how_far_it_reaches() {
    var standing = settings.standing(REPORTED);

    assertThat(standing.horizon().lastDay()).isEqualTo(LocalDate.of(2028, 12, 31));
    assertThat(standing.countedOtherwise()).isZero();
    assertThat(standing.versions())
        .singleElement()
        .satisfies(
            only -> {
              assertThat(only.inUse()).isTrue();
              assertThat(only.version()).isEqualTo(1);
              assertThat(only.addedBy()).isNull();
            });
  }

  @Test
  void the_preview_says_which_days_and_which_clocks_change_and_changes_nothing() {
    var preview = settings.preview(withExtraDay, REPORTED);

    assertThat(preview.after()).isEqualTo(1);
    assertThat(preview.difference().added())
        .singleElement()
        .satisfies(day -> assertThat(day.name()).isEqualTo("Victory Day"));
    assertThat(preview.clocks().open()).isEqualTo(1);
    assertThat(preview.clocks().sample()).isFalse();
    assertThat(preview.clocks().first())
        .containsExactly(
            new CalendarTrial.Move(
                "VC04",
                "Referral to a support service",
                LocalDate.of(2026, 5, 26),
                LocalDate.of(2026, 5, 27)));
    assertThat(settings.standing(REPORTED).versions()).hasSize(1);
    assertThat(events()).isEqualTo(1);
  }

  @Test
  void of_many_clocks_a_sample_spread_evenly_is_looked_at() {
    copyTheClock(4_999);

    var found = settings.preview(withExtraDay, REPORTED).clocks();

    assertThat(found.open()).isEqualTo(5_000);
    assertThat(found.sample()).isTrue();
    assertThat(found.lookedAt()).isBetween(1_000, 2_000);
    assertThat(found.moved()).isEqualTo(found.lookedAt());
    assertThat(found.movedOfAll()).isEqualTo(5_000);
    assertThat(found.first()).hasSize(20);
  }

  @Test
  void clocks_a_list_cannot_count_are_said_to_keep_their_dates() {
    var found = settings.preview(withExtraDay.replace("\"2026-", "\"2036-"), REPORTED).clocks();

    assertThat(found.outOfReach()).isEqualTo(1);
    assertThat(found.moved()).isZero();
  }

  @Test
  void without_open_clocks_nothing_moves() {
    jdbc.sql("truncate clock, clock_event, clock_rung, keep_time cascade").update();

    var found = settings.preview(withExtraDay, REPORTED).clocks();

    assertThat(found.open()).isZero();
    assertThat(found.movedOfAll()).isZero();
  }

  @Test
  void a_list_that_is_added_counts_and_shows_what_it_moved() {
    settings.add(withExtraDay, 1, " A holiday was proclaimed. ", keeper, REPORTED);

    assertThat(settings.standing(REPORTED).countedOtherwise()).isEqualTo(1);
    reprojection.countAnew(REPORTED);

    var standing = settings.standing(REPORTED);
    assertThat(standing.countedOtherwise()).isZero();
    var added = standing.versions().getFirst();
    assertThat(added.version()).isEqualTo(2);
    assertThat(added.inUse()).isTrue();
    assertThat(added.reason()).isEqualTo("A holiday was proclaimed.");
    assertThat(added.addedBy()).isEqualTo(keeper);
    assertThat(added.addedAt()).isEqualTo(REPORTED);
    assertThat(added.counted()).isEqualTo(1);
    assertThat(added.moved()).isEqualTo(1);
    assertThat(standing.versions().getLast().inUse()).isFalse();
  }

  @Test
  void the_office_can_go_back_to_the_list_before() {
    settings.add(withExtraDay, 1, "A holiday was proclaimed.", keeper, REPORTED);
    settings.add(shipped, 2, "It was called off.", keeper, REPORTED);
    reprojection.countAnew(REPORTED);

    var inUse = settings.standing(REPORTED).versions().getFirst();
    assertThat(inUse.version()).isEqualTo(3);
    assertThat(inUse.counted()).isEqualTo(1);
    assertThat(inUse.moved()).isZero();
  }

  @Test
  void the_same_list_again_says_so_and_changes_nothing() {
    assertRefused(
        () -> settings.preview(" " + shipped, REPORTED), "list", "says the same as version 1");
    assertRefused(
        () -> settings.add(shipped, 1, "Again", keeper, REPORTED), "list", "says the same");
  }

  @Test
  void a_list_needs_a_reason() {
    assertRefused(
        () -> settings.add(withExtraDay, 1, "  ", keeper, REPORTED), "reason", "Enter why");
    assertRefused(
        () -> settings.add(withExtraDay, 1, "a".repeat(1_001), keeper, REPORTED),
        "reason",
        "at most 1,000");
  }

  @Test
  void a_preview_that_is_out_of_date_is_not_confirmed() {
    settings.add(withExtraDay, 1, "A holiday was proclaimed.", keeper, REPORTED);

    String another = withExtraDay.replace("Victory Day", "Thanksgiving");
    assertThatThrownBy(() -> settings.add(another, 1, "Renamed", keeper, REPORTED))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("Somebody else has added a list");
    assertThat(settings.standing(REPORTED).versions()).hasSize(2);
  }

  @Test
  void the_list_of_scotland_changes_nothing() {
    String scotland = shipped.replace("england-and-wales", "scotland");

    assertRefused(
        () -> settings.add(scotland, 1, "By mistake", keeper, REPORTED), "list", "Scotland");
  }

  private void assertRefused(Runnable asked, String field, String because) {
    assertThatThrownBy(asked::run)
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining(because)
        .extracting(refused -> ((RuleBroken) refused).rule().field())
        .isEqualTo(field);
    assertThat(settings.standing(REPORTED).versions()).hasSize(1);
  }

  private int events() {
    return jdbc.sql("select count(*) from clock_event").query(Integer.class).single();
  }

  private void copyTheClock(int times) {
    jdbc.sql(
            """
            insert into clock (id, case_id, rule, rule_id, basis, began_at, due_at, standing, state,
                calendar_id)
            select gen_random_uuid(), gen_random_uuid(), rule, rule_id, basis, began_at, due_at,
                standing, state, calendar_id
              from clock, generate_series(1, :times)
            """)
        .param("times", times)
        .update();
    jdbc.sql(
            """
            insert into clock_event (clock_id, position, kind, at, recorded_at, rule_id, basis,
                calendar_id, due_at)
            select c.id, 1, 'STARTED', began_at, began_at, rule_id, basis, calendar_id, due_at
              from clock c where not exists (select 1 from clock_event where clock_id = c.id)
            """)
        .update();
  }
}
