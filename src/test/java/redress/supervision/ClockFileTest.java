package redress.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.shared.CaseId;
import redress.shared.Ids;

class ClockFileTest {

  private static final Instant NOW = Instant.parse("2026-05-27T09:00:00Z");

  @Test
  void a_clock_is_a_line_with_its_reference_and_london_time() throws IOException {
    var out = new StringBuilder();
    ClockFile.on(out).write(ownedBy("Casey Worker"), NOW);

    assertThat(out)
        .hasToString(
            "Reference,Code,Deadline,Due,Standing,Owner,Team,Provider\r\n"
                + "RV-2026-000001,VC04,\"Referral, to a service\",2026-05-26 23:59:59,Overdue,"
                + "Casey Worker,caseworkers,\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+44", "-1", "@sum", "\tx", "\rx"})
  void what_a_spreadsheet_would_calculate_is_marked_as_text(String cell) {
    assertThat(ClockFile.asText(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Casey", "O'Neill", "1-2", " =1"})
  void anything_else_stays_as_it_is(String cell) {
    assertThat(ClockFile.asText(cell)).isEqualTo(cell);
  }

  private static ClockLine ownedBy(String owner) {
    return new ClockLine(
        Ids.next(),
        new CaseId(Ids.next()),
        "RV-2026-000001",
        null,
        false,
        "VC04",
        "Referral, to a service",
        Instant.parse("2026-05-26T22:59:59Z"),
        false,
        owner,
        "caseworkers",
        null);
  }
}
