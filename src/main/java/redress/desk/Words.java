package redress.desk;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Codes such as {@code FINANCE_AND_BENEFITS} as people read them; templates call it {@code @words}.
 */
@Component
class Words {

  private static final String NOT_KNOWN = "Not known";

  public String of(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return NOT_KNOWN;
    }
    String words = code.replace('_', ' ').toLowerCase(Locale.UK);
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  public String of(@Nullable Collection<String> codes) {
    return codes == null || codes.isEmpty()
        ? NOT_KNOWN
        : codes.stream().map(this::of).sorted().collect(Collectors.joining(", "));
  }

  /** The name of an event, such as {@code CaseOpened}, as the heading of a timeline entry. */
  public String ofEvent(String kind) {
    return of(kind.replaceAll("(?<=[a-z])(?=[A-Z])", " "));
  }
}
