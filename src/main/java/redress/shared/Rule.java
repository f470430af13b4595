package redress.shared;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A reason to say no. Implemented by one enum a room, each constant with the sentence a person is
 * shown.
 */
public interface Rule {

  /** The sentence, in plain English, saying what to do where something can be done. */
  String sentence();

  /** The constant's name. */
  String name();

  /** The form field the refusal points at; null where it concerns the whole request. */
  default @Nullable String field() {
    return null;
  }

  /** The stable end of the problem type's address, for example {@code task-not-yours}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the refusal is about; it decides the HTTP status. */
  default Kind kind() {
    return Kind.CONFLICT;
  }

  /** Why a rule refuses. */
  enum Kind {
    /** The state of things forbids it now (409). */
    CONFLICT,
    /** The request itself cannot be accepted (422). */
    UNACCEPTABLE,
    /** This person may not (403). */
    FORBIDDEN,
    /** There is no such thing, or none this person may see (404). */
    UNKNOWN,
    /** More was sent than is taken at once (413). */
    TOO_LARGE,
    /** Asked too often (429). */
    TOO_MANY
  }
}
