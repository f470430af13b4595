package redress.cases;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which ways of making contact are safe; null where nobody has asked.
 *
 * @param notes how to make contact safely, in words
 */
public record SafeContact(
    @Nullable Boolean phone,
    @Nullable Boolean text,
    @Nullable Boolean voicemail,
    @Nullable Boolean email,
    @Nullable Boolean letter,
    @Nullable String notes) {

  public static final SafeContact NOT_ASKED = new SafeContact(null, null, null, null, null, null);

  /** Markers with which a way nobody has asked about is not safe. [police-feed.md, safe_phone] */
  static final Set<String> UNKNOWN_IS_NOT_SAFE =
      Set.of("DA", "SAV", "STALKING", "HBA_FGM", "CSE", "MODERN_SLAVERY");

  /** What may be said about one way of making contact. */
  public enum Safety {
    SAFE("Safe"),
    NOT_SAFE("Not safe"),
    NOT_ASKED("Not asked"),
    NOT_ASKED_SO_NOT_SAFE("Not asked, so not safe");

    private final String title;

    Safety(String title) {
      this.title = title;
    }

    /** As shown to people. */
    public String title() {
      return title;
    }

    /** Whether this way must not be used. */
    public boolean isForbidden() {
      return this == NOT_SAFE || this == NOT_ASKED_SO_NOT_SAFE;
    }
  }

  /** Whether a way of making contact is safe, given the markers of the crime. */
  public Safety of(Channel channel, Set<String> markers) {
    Boolean safe = asked(channel);
    if (safe != null) {
      return safe ? Safety.SAFE : Safety.NOT_SAFE;
    }
    return markers.stream().anyMatch(UNKNOWN_IS_NOT_SAFE::contains)
        ? Safety.NOT_ASKED_SO_NOT_SAFE
        : Safety.NOT_ASKED;
  }

  /** The same, made safe in these words. */
  SafeContact saying(String safeWay) {
    return new SafeContact(phone, text, voicemail, email, letter, safeWay);
  }

  private @Nullable Boolean asked(Channel channel) {
    return switch (channel) {
      case PHONE -> phone;
      case TEXT -> text;
      case VOICEMAIL -> voicemail;
      case EMAIL -> email;
      case LETTER -> letter;
      case VISIT -> null;
    };
  }
}
