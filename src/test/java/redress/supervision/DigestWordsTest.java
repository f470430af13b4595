package redress.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DigestWordsTest {

  private final DigestWords words = new DigestWords("https://redress.example");

  @Test
  void the_subject_says_what_presses_most() {
    assertThat(words.subject(new Counts(Map.of(Bucket.OVERDUE, 3L, Bucket.DUE_TODAY, 1L))))
        .isEqualTo("Deadlines this morning: 3 overdue, 1 due today");
    assertThat(words.subject(new Counts(Map.of(Bucket.SUSPENDED, 7L))))
        .isEqualTo("Deadlines this morning: nothing overdue, nothing due today");
  }

  @Test
  void the_body_says_every_number_of_the_board_and_where_its_list_is() {
    assertThat(words.body("Sam", new Counts(Map.of(Bucket.OVERDUE, 3L, Bucket.DUE_NEXT, 12L))))
        .isEqualTo(
            """
            Dear Sam,

            The deadlines of the office this morning:

            Overdue: 3
            https://redress.example/deadlines/list?bucket=OVERDUE

            Due today: 0
            https://redress.example/deadlines/list?bucket=DUE_TODAY

            Due in the next 5 working days: 12
            https://redress.example/deadlines/list?bucket=DUE_NEXT

            Suspended: 0
            https://redress.example/deadlines/list?bucket=SUSPENDED

            The whole board:
            https://redress.example/deadlines

            This message names no case and nobody. Please keep it so in your reply.
            """);
  }
}
