package redress.supervision;

/** What the morning digest says: numbers and where to look, nothing about any victim. */
record DigestWords(String address) {

  String subject(Counts counts) {
    long overdue = counts.of(Bucket.OVERDUE);
    long today = counts.of(Bucket.DUE_TODAY);
    return overdue + today == 0
        ? "Deadlines this morning: nothing overdue, nothing due today"
        : "Deadlines this morning: %d overdue, %d due today".formatted(overdue, today);
  }

  String body(String name, Counts counts) {
    StringBuilder numbers = new StringBuilder();
    for (Bucket bucket : Bucket.ON_BOARD) {
      numbers.append(
          """
          %s: %d
          %s%s

          """
              .formatted(
                  bucket.title(), counts.of(bucket), address, BoardFilter.all().list(bucket)));
    }
    return """
    Dear %s,

    The deadlines of the office this morning:

    %sThe whole board:
    %s/deadlines

    This message names no case and nobody. Please keep it so in your reply.
    """
        .formatted(name, numbers, address);
  }
}
