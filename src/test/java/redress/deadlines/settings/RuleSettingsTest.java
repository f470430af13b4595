package redress.deadlines.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static redress.deadlines.counting.EnglandAndWales.at;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import redress.deadlines.ClockView;
import redress.deadlines.ClocksOnPostgres;
import redress.deadlines.Deadlines;
import redress.deadlines.rules.Basis;
import redress.deadlines.rules.RuleHistory;
import redress.shared.CaseId;
import redress.shared.RuleBroken;
import redress.shared.UserId;

@SpringJUnitConfig(ClocksOnPostgres.class)
@Import({RuleSettings.class, RuleHistory.class})
class RuleSettingsTest {

  private static final Instant NOW = at("2026-05-21T16:10+01:00");
  private static final Instant IN_2027 = at("2027-03-01T12:00Z");

  private final UserId keeper = UserId.next();

  @Autowired private RuleSettings settings;
  @Autowired private Deadlines deadlines;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void only_the_rules_as_shipped() {
    jdbc.sql("truncate clock, clock_event, clock_rung, keep_time cascade").update();
    jdbc.sql("delete from deadline_rule where origin = 'ADMINISTRATOR'").update();
  }

  @Test
  void lists_every_rule_in_words() {
    var rules = settings.rules(NOW);

    assertThat(rules).extracting(RuleView::code).contains("VC04", "LC48", "FC10").isSorted();
    assertThat(rules).allMatch(RuleView::governsToday);
    RuleView referral = named("VC04");
    assertThat(referral.numbers()).isEqualTo("2 working days");
    assertThat(referral.trigger()).isEqualTo("The crime was reported");
    assertThat(referral.owner()).isEqualTo("Police");
    assertThat(referral.confidence()).isEqualTo("read in a page that quotes the rule");
    assertThat(referral.from()).isEqualTo(LocalDate.of(2021, 4, 1));
    assertThat(referral.ladder())
        .containsExactly(
            "1 working day before it is due: mail to the owner",
            "When its last day begins: mail to the owner",
            "Once it is overdue: mail to the owner and the supervisors",
            "5 working days overdue: a task for the supervisors",
            "10 working days overdue: mail to the managers");
    assertThat(named("VC06").numbers()).isEqualTo("5 working days, with enhanced rights 1");
    assertThat(named("VC14").numbers()).isEqualTo("3 calendar months");
  }

  @Test
  void the_form_begins_with_what_the_rule_says() {
    NewVersion form = settings.begin("VC06");

    assertThat(form.standard()).isEqualTo("5");
    assertThat(form.enhanced()).isEqualTo("1");
    assertThat(form.kind()).isEqualTo("WORKING_DAYS");
    assertThat(form.day()).isEmpty();
    assertThat(form.reason()).isEmpty();
  }

  @Test
  void the_preview_says_what_changes_and_changes_nothing() {
    deadlines.start("VC04", CaseId.next(), Basis.STANDARD, NOW, NOW);

    VersionPreview preview = settings.preview("VC04", threeDaysFrom(1, 1, 2027), NOW);

    assertThat(preview.from()).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(preview.until()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(preview.changes())
        .filteredOn(VersionPreview.Change::changed)
        .extracting(VersionPreview.Change::what)
        .containsExactly(
            "For everyone", "May be suspended", "May be extended", "Source", "How surely known");
    assertThat(preview.examples().getFirst())
        .isEqualTo(
            new VersionPreview.Example(
                "Everyone", "Tue 26 May 2026, 23:59", "Wed 27 May 2026, 23:59"));
    assertThat(preview.openClocks()).isEqualTo(1);
    assertThat(settings.versions("VC04", NOW)).hasSize(1);
  }

  @Test
  void a_due_date_beyond_the_calendar_is_said_to_be_beyond_it() {
    NewVersion long1000 =
        version("1", "1", "2027", "1000", "2", "WORKING_DAYS", "0", "A", "LOCAL", "B");

    assertThat(settings.preview("VC04", long1000, NOW).examples().getFirst().after())
        .isEqualTo("beyond the bank holidays known");
  }

  @Test
  void a_version_governs_from_its_day_on_and_clocks_begun_keep_theirs() {
    CaseId before = CaseId.next();
    deadlines.start("VC04", before, Basis.STANDARD, NOW, NOW);

    settings.add("VC04", threeDaysFrom(1, 1, 2027), keeper, NOW);

    CaseId after = CaseId.next();
    deadlines.start("VC04", after, Basis.STANDARD, IN_2027, IN_2027);
    assertThat(due(before)).isEqualTo(at("2026-05-26T23:59:59+01:00"));
    assertThat(due(after)).isEqualTo(at("2027-03-04T23:59:59Z"));

    var versions = settings.versions("VC04", NOW);
    RuleView added = versions.getFirst();
    assertThat(added.version()).isEqualTo(2);
    assertThat(added.governsToday()).isFalse();
    assertThat(added.lastDay()).isNull();
    assertThat(added.addedBy()).isEqualTo(keeper);
    assertThat(added.addedAt()).isEqualTo(NOW);
    assertThat(added.reason()).isEqualTo("The office has agreed it.");
    assertThat(added.set()).isEqualTo("Set by this office, in force from Fri 1 Jan 2027");
    assertThat(added.suspendable()).isTrue();
    assertThat(added.extension()).isEqualTo("by 1 working day in all");
    assertThat(versions.getLast().governsToday()).isTrue();
    assertThat(versions.getLast().lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(settings.rules(IN_2027))
        .filteredOn(rule -> rule.code().equals("VC04"))
        .extracting(RuleView::version)
        .containsExactly(2);
  }

  @Test
  void the_official_way_of_counting_changes_places_with_the_other() {
    RuleView record = named("FC10");
    String other = record.alternative().equals("working days") ? "WORKING_DAYS" : "CALENDAR_DAYS";

    settings.add(
        "FC10", version("1", "1", "2027", "10", "10", other, "0", "A", "LOCAL", "B"), keeper, NOW);

    RuleView added = settings.versions("FC10", NOW).getFirst();
    assertThat(added.numbers()).isEqualTo("10 " + record.alternative());
    assertThat(record.numbers()).isEqualTo("10 " + added.alternative());
  }

  @Test
  void a_version_must_take_effect_later_than_the_last() {
    settings.add("VC04", threeDaysFrom(1, 1, 2027), keeper, NOW);

    for (NewVersion notLater :
        new NewVersion[] {threeDaysFrom(1, 1, 2027), threeDaysFrom(31, 12, 2026)}) {
      assertRefused(() -> settings.preview("VC04", notLater, NOW), "effectiveFrom");
      assertRefused(() -> settings.add("VC04", notLater, keeper, NOW), "effectiveFrom");
    }
    assertThat(settings.versions("VC04", NOW)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "31, 2, 2027, 3, 2, WORKING_DAYS, 0, A, LOCAL, B, effectiveFrom",
    "'', 1, 2027, 3, 2, WORKING_DAYS, 0, A, LOCAL, B, effectiveFrom",
    "1, Jan, 2027, 3, 2, WORKING_DAYS, 0, A, LOCAL, B, effectiveFrom",
    "1, 1, 27, 3, 2, WORKING_DAYS, 0, A, LOCAL, B, effectiveFrom",
    "1, 1, 20270, 3, 2, WORKING_DAYS, 0, A, LOCAL, B, effectiveFrom",
    "1, 1, 2027, 0, 2, WORKING_DAYS, 0, A, LOCAL, B, standard",
    "1, 1, 2027, two, 2, WORKING_DAYS, 0, A, LOCAL, B, standard",
    "1, 1, 2027, 3, -1, WORKING_DAYS, 0, A, LOCAL, B, enhanced",
    "1, 1, 2027, 3, 1001, WORKING_DAYS, 0, A, LOCAL, B, enhanced",
    "1, 1, 2027, 3, 2, MOONS, 0, A, LOCAL, B, kind",
    "1, 1, 2027, 3, 2, WORKING_DAYS, -1, A, LOCAL, B, extendable",
    "1, 1, 2027, 3, 2, WORKING_DAYS, '', A, LOCAL, B, extendable",
    "1, 1, 2027, 3, 2, WORKING_DAYS, 0, ' ', LOCAL, B, source",
    "1, 1, 2027, 3, 2, WORKING_DAYS, 0, A, SURELY, B, confidence",
    "1, 1, 2027, 3, 2, WORKING_DAYS, 0, A, LOCAL, ' ', reason"
  })
  void what_is_wrong_is_refused_by_its_field(
      String day,
      String month,
      String year,
      String standard,
      String enhanced,
      String kind,
      String extendable,
      String source,
      String confidence,
      String reason,
      String field) {
    NewVersion wrong =
        version(day, month, year, standard, enhanced, kind, extendable, source, confidence, reason);

    assertRefused(() -> settings.preview("VC04", wrong, NOW), field);
    assertRefused(() -> settings.add("VC04", wrong, keeper, NOW), field);
    assertThat(settings.versions("VC04", NOW)).hasSize(1);
  }

  @Test
  void a_rule_nobody_knows_has_no_page() {
    assertThatThrownBy(() -> settings.versions("XX99", NOW))
        .isInstanceOf(RuleBroken.class)
        .hasMessage("There is no rule XX99.");
  }

  private RuleView named(String code) {
    return settings.rules(NOW).stream()
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private Instant due(CaseId caseId) {
    return deadlines.clocksOf(caseId, NOW).stream().map(ClockView::dueAt).findFirst().orElseThrow();
  }

  private static void assertRefused(Runnable asked, String field) {
    assertThatThrownBy(asked::run)
        .isInstanceOf(RuleBroken.class)
        .extracting(refused -> ((RuleBroken) refused).rule().field())
        .isEqualTo(field);
  }

  private static NewVersion threeDaysFrom(int day, int month, int year) {
    return new NewVersion(
        String.valueOf(day),
        String.valueOf(month),
        String.valueOf(year),
        "3",
        "2",
        "WORKING_DAYS",
        "yes",
        "1",
        "Local agreement, paragraph 4",
        "LOCAL",
        "The office has agreed it.");
  }

  private static NewVersion version(
      String day,
      String month,
      String year,
      String standard,
      String enhanced,
      String kind,
      String extendable,
      String source,
      String confidence,
      String reason) {
    return new NewVersion(
        day, month, year, standard, enhanced, kind, "", extendable, source, confidence, reason);
  }
}
