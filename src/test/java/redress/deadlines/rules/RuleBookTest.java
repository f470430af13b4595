package redress.deadlines.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import redress.deadlines.ClocksOnPostgres;
import redress.deadlines.counting.EnglandAndWales;
import redress.shared.RuleBroken;
import redress.shared.UserId;

@SpringJUnitConfig(ClocksOnPostgres.class)
class RuleBookTest {

  private static final LocalDate IN_2026 = LocalDate.of(2026, 6, 1);
  private static final LocalDate IN_2028 = LocalDate.of(2028, 6, 1);

  private static final Instant NOW = Instant.parse("2026-05-21T15:10:00Z");

  private static final String LADDERS =
      """
      ladders:
        short:
          - { rung: WARN, at: 1 before, notify: [OWNER] }
      """;

  private final UserId keeper = UserId.next();

  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void no_such_rule_yet() {
    jdbc.sql("delete from deadline_rule where code = 'XX01'").update();
  }

  @Test
  void a_file_loaded_twice_adds_nothing() throws IOException {
    load(set("Old set", "2021-04-01", "", 2));
    RuleBook book = load(set("Old set", "2021-04-01", "", 2));

    assertThat(book.inForce("XX01", IN_2026).version()).isEqualTo(1);
    assertThat(versions()).isEqualTo(1);
  }

  @Test
  void a_changed_rule_becomes_a_new_version_and_the_old_is_kept() throws IOException {
    RuleVersion old = load(set("Old set", "2021-04-01", "", 2)).inForce("XX01", IN_2026);
    RuleBook book = load(set("Old set", "2021-04-01", "", 5));

    assertThat(book.inForce("XX01", IN_2026).version()).isEqualTo(2);
    assertThat(book.inForce("XX01", IN_2026).says().standard()).isEqualTo(5);
    assertThat(book.version(old.id())).isEqualTo(old);
  }

  @Test
  void the_day_of_the_event_decides_which_set_governs() throws IOException {
    load(set("Old set", "2021-04-01", "", 2));
    RuleBook book =
        load(set("Old set", "2021-04-01", "2027-12-31", 2) + set("New set", "2028-01-01", "", 7));

    assertThat(book.inForce("XX01", LocalDate.of(2027, 12, 31)).says().standard()).isEqualTo(2);
    assertThat(book.inForce("XX01", IN_2028).says().standard()).isEqualTo(7);
  }

  @Test
  void a_set_that_was_closed_governs_nothing_later() throws IOException {
    load(set("Old set", "2021-04-01", "", 2));
    RuleBook book = load(set("Old set", "2021-04-01", "2027-12-31", 2));

    assertThatThrownBy(() -> book.inForce("XX01", IN_2028))
        .isInstanceOf(RuleBroken.class)
        .hasMessage("There is no rule XX01 in force on Thu 1 Jun 2028.");
  }

  @Test
  void an_administrators_version_counts_from_its_day_on_whatever_the_file_corrects()
      throws IOException {
    RuleBook book = load(set("Old set", "2021-04-01", "", 2));
    book.add(from(book, LocalDate.of(2027, 1, 1), 7), "Agreed", keeper, NOW);
    RuleBook corrected = load(set("Old set", "2021-04-01", "", 3));

    assertThat(corrected.inForce("XX01", IN_2026).says().standard()).isEqualTo(3);
    assertThat(corrected.inForce("XX01", LocalDate.of(2026, 12, 31)).says().standard())
        .isEqualTo(3);
    assertThat(corrected.inForce("XX01", LocalDate.of(2027, 1, 1)).says().standard()).isEqualTo(7);
    assertThat(versions()).isEqualTo(3);
  }

  @Test
  void a_file_loaded_again_does_not_undo_an_administrators_version() throws IOException {
    RuleBook book = load(set("Old set", "2021-04-01", "", 2));
    book.add(from(book, LocalDate.of(2027, 1, 1), 7), "Agreed", keeper, NOW);

    assertThat(load(set("Old set", "2021-04-01", "", 2)).inForce("XX01", IN_2028).version())
        .isEqualTo(2);
    assertThat(versions()).isEqualTo(2);
  }

  @Test
  void a_version_takes_effect_later_than_every_other() throws IOException {
    RuleBook book = load(set("Old set", "2021-04-01", "", 2));
    book.add(from(book, LocalDate.of(2027, 1, 1), 7), "Agreed", keeper, NOW);

    for (LocalDate notLater : List.of(LocalDate.of(2027, 1, 1), LocalDate.of(2026, 12, 31))) {
      RuleDefinition overlapping = from(book, notLater, 8);
      assertThatThrownBy(() -> book.add(overlapping, "Again", keeper, NOW))
          .isInstanceOf(RuleBroken.class)
          .hasMessage(
              "Version 2 of this rule takes effect on Fri 1 Jan 2027. A newer version must take"
                  + " effect later than that.");
    }
    assertThat(versions()).isEqualTo(2);
  }

  @Test
  void what_took_effect_last_and_has_ended_is_not_followed_by_what_was_before() throws IOException {
    RuleBook book =
        load(set("Old set", "2021-04-01", "", 2) + set("Trial", "2026-01-01", "2026-12-31", 7));

    assertThat(book.inForce("XX01", IN_2026).says().standard()).isEqualTo(7);
    assertThatThrownBy(() -> book.inForce("XX01", IN_2028)).isInstanceOf(RuleBroken.class);
  }

  private static RuleDefinition from(RuleBook book, LocalDate day, int standard) {
    RuleDefinition last = book.last("XX01").says();
    return new RuleDefinition(
        last.code(),
        "Set by the office",
        day,
        null,
        last.name(),
        last.trigger(),
        last.kind(),
        last.alternative(),
        standard,
        last.enhanced(),
        last.agreed(),
        last.suspendable(),
        last.extendable(),
        last.next(),
        last.owner(),
        last.source(),
        last.confidence(),
        last.ladder());
  }

  private RuleBook load(String sets) throws IOException {
    var file = new ByteArrayResource((LADDERS + "ruleSets:\n" + sets).getBytes(UTF_8));
    RuleBook book = new RuleBook(jdbc, EnglandAndWales.JSON, file);
    book.load();
    return book;
  }

  private int versions() {
    return jdbc.sql("select count(*) from deadline_rule where code = 'XX01'")
        .query(Integer.class)
        .single();
  }

  private static String set(String name, String from, String to, int days) {
    return """
      - name: %s
        effectiveFrom: '%s'
        effectiveTo: %s
        rules:
          - code: XX01
            name: An example
            kind: WORKING_DAYS
            standard: %d
            enhanced: 1
            owner: Police
            source: V1
            confidence: READ
            ladder: short
            trigger: Something happened
    """
        .formatted(name, from, to.isEmpty() ? "null" : "'" + to + "'", days);
  }
}
