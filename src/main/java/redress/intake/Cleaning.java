package redress.intake;

import static java.time.temporal.ChronoField.HOUR_OF_DAY;
import static java.time.temporal.ChronoField.MINUTE_OF_HOUR;
import static java.time.temporal.ChronoField.NANO_OF_SECOND;
import static java.time.temporal.ChronoField.SECOND_OF_MINUTE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sets right what senders' systems are known to do to values, without guessing. */
final class Cleaning {

  static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final Pattern EXCEL_TEXT = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern PHONE_CHARACTERS = Pattern.compile("\\+?[\\d\\s().-]+");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
  private static final Pattern SAME_DIGITS = Pattern.compile("0?\\d?(\\d)\\1{7,}");
  private static final Set<String> FILLERS =
      Set.of("UNKNOWN", "N/A", "NOT KNOWN", "NOT PROVIDED", "NOT GIVEN", "-", "--", ".", "?", "??");
  private static final LocalDate FILLER_BIRTHDAY = LocalDate.of(1900, 1, 1);

  private static final List<DateTimeFormatter> MOMENTS =
      List.of(momentsOf("uuuu-MM-dd"), momentsOf("d/M/uuuu"));

  private Cleaning() {}

  /** Without surrounding blanks and without what Excel wraps around digits to keep them text. */
  static String unwrap(String raw) {
    String text = raw.replace("\0", "").replace('\u00A0', ' ').strip();
    Matcher excel = EXCEL_TEXT.matcher(text);
    return excel.matches() ? excel.group(1).strip() : text;
  }

  /** The value; null where it is blank or a known filler such as UNKNOWN. */
  static @Nullable String tidy(String raw) {
    String text = unwrap(raw);
    return text.isEmpty() || FILLERS.contains(text.toUpperCase(Locale.ROOT)) ? null : text;
  }

  /** SMITH-JONES becomes Smith-Jones; a name not written in capitals stays as it is. */
  static String name(String text) {
    boolean capitals = text.equals(text.toUpperCase(Locale.UK)) && text.length() > 1;
    return capitals
        ? WORD.matcher(text)
            .replaceAll(
                word -> word.group().charAt(0) + word.group().substring(1).toLowerCase(Locale.UK))
        : text;
  }

  static String code(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
  }

  static Optional<String> yesNo(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "Y", "YES", "TRUE", "1" -> Optional.of("Y");
      case "N", "NO", "FALSE", "0" -> Optional.of("N");
      default -> Optional.empty();
    };
  }

  /** ISO 8601 or day/month/year; a time without an offset is London's. */
  static Optional<Instant> moment(String text) {
    for (DateTimeFormatter format : MOMENTS) {
      try {
        return Optional.of(
            switch (format.parseBest(
                text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)) {
              case OffsetDateTime exact -> exact.toInstant();
              case LocalDateTime local -> local.atZone(LONDON).toInstant();
              case LocalDate day -> day.atStartOfDay(LONDON).toInstant();
              default -> throw new DateTimeParseException("No date", text, 0);
            });
      } catch (DateTimeParseException notThisFormat) {
        continue;
      }
    }
    return Optional.empty();
  }

  static Optional<LocalDate> date(String text) {
    return moment(text).map(instant -> instant.atZone(LONDON).toLocalDate());
  }

  static boolean isFillerBirthday(LocalDate date) {
    return date.equals(FILLER_BIRTHDAY);
  }

  static boolean isEmail(String text) {
    return EMAIL.matcher(text).matches();
  }

  /** Whether it is written with the characters of a phone number, be it a right one or not. */
  static boolean looksLikePhone(String text) {
    return PHONE_CHARACTERS.matcher(text).matches();
  }

  /** Whether it is a number such as 07000 000000 that stands for none. */
  static boolean isFillerPhone(String text) {
    return SAME_DIGITS.matcher(text.replaceAll("\\D", "")).matches();
  }

  /** A number that can be dialled from the United Kingdom, its digits only. */
  static Optional<String> phone(String text) {
    if (!looksLikePhone(text)) {
      return Optional.empty();
    }
    String digits =
        text.replaceAll("\\(0\\)", "").replaceAll("[^+\\d]", "").replaceFirst("^(\\+|00)44", "0");
    String national = digits.length() == 10 && digits.matches("[1-37].*") ? "0" + digits : digits;
    return national.matches("0\\d{9,10}|(\\+|00)\\d{8,15}")
        ? Optional.of(national)
        : Optional.empty();
  }

  private static DateTimeFormatter momentsOf(String date) {
    return new DateTimeFormatterBuilder()
        .appendPattern(date)
        .optionalStart()
        .appendPattern("['T'][' ']")
        .appendValue(HOUR_OF_DAY, 2)
        .appendLiteral(':')
        .appendValue(MINUTE_OF_HOUR, 2)
        .optionalStart()
        .appendLiteral(':')
        .appendValue(SECOND_OF_MINUTE, 2)
        .optionalStart()
        .appendFraction(NANO_OF_SECOND, 1, 9, true)
        .optionalEnd()
        .optionalEnd()
        .appendPattern("[XXX][XX][X]")
        .optionalEnd()
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
