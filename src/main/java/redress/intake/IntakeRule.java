package redress.intake;

import org.jspecify.annotations.Nullable;
import redress.shared.Rule;

/** Why intake refuses a file or a record as a whole. Single rows are never refused, only held. */
enum IntakeRule implements Rule {
  FILE_TOO_LARGE("The file is larger than %s. Split it and send the parts.", "file") {
    @Override
    public Kind kind() {
      return Kind.TOO_LARGE;
    }
  },
  NO_FILE_CHOSEN("Choose a file to upload.", "file"),
  EMPTY_FILE("The file is empty.", "file"),
  ZIP_FILE(
      "This is a zip or spreadsheet file, not CSV text. Unpack it or save it as CSV UTF-8.",
      "file"),
  UTF_16_FILE("The file is written in UTF-16. Save it as CSV UTF-8 and send it again.", "file"),
  BINARY_FILE("This is not a text file. The police feed is a CSV file in UTF-8.", "file"),
  NOT_A_FEED(
      "This is not a police feed: its first line must name the columns, and these are missing: %s.",
      "file"),
  COLUMN_TWICE("Two columns have the same name: %s. Remove or rename one of them.", "file"),
  NOT_A_RECORD("This is not a record: send one JSON object.", null),
  NO_RECORD_ID("A record needs your own id of it.", "record_id"),
  RECORD_TOO_LARGE("A record may not be larger than %s.", null) {
    @Override
    public Kind kind() {
      return Kind.TOO_LARGE;
    }
  },
  NO_SUCH_FEED("There is no such feed.", null) {
    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }
  },
  INTAKE_NOT_YOURS("Only caseworkers and supervisors work with what has arrived.", null) {
    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }
  };

  private final String sentence;
  private final @Nullable String field;

  IntakeRule(String sentence, @Nullable String field) {
    this.sentence = sentence;
    this.field = field;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public @Nullable String field() {
    return field;
  }

  @Override
  public Kind kind() {
    return Kind.UNACCEPTABLE;
  }
}
