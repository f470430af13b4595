package redress.intake;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redress.shared.CaseId;

/**
 * A record that arrived before.
 *
 * @param content its values as read, by column name
 */
record Earlier(
    UUID arrival, Disposition disposition, @Nullable CaseId caseId, Map<String, String> content) {

  boolean isHeld() {
    return disposition == Disposition.HELD;
  }

  /**
   * Whether both can be about the same person: two senders may number their records alike, and a
   * victim must not vanish behind somebody else's record.
   */
  boolean mayBeAbout(PoliceRecord record) {
    return Stream.of(
            Column.CRIME_NUMBER,
            Column.VICTIM_ID,
            Column.FAMILY_NAME,
            Column.ORGANISATION_NAME,
            Column.DATE_OF_BIRTH,
            Column.MOBILE,
            Column.PHONE,
            Column.EMAIL)
        .anyMatch(
            column ->
                record.has(column)
                    && Objects.equals(record.text(column), content.get(column.header())));
  }
}
