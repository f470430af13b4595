package redress.desk;

import static redress.cases.Channel.EMAIL;
import static redress.cases.Channel.LETTER;
import static redress.cases.Channel.PHONE;
import static redress.cases.Channel.TEXT;
import static redress.cases.Channel.VOICEMAIL;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redress.cases.Channel;
import redress.cases.NewCase;
import redress.cases.SafeContact.Safety;
import redress.cases.Victim;

/**
 * One way to reach a victim, with its number or address and whether it is safe.
 *
 * @param detail the number or address; empty where none is known
 */
record WayToReach(Channel channel, String detail, Safety safety) {

  /** Every way, safe or not, so that nobody has to guess. */
  static List<WayToReach> allFor(NewCase facts) {
    return Stream.of(PHONE, TEXT, VOICEMAIL, EMAIL, LETTER)
        .map(
            channel ->
                new WayToReach(
                    channel,
                    detail(channel, facts.victim()),
                    facts.safeContact().of(channel, facts.markers())))
        .toList();
  }

  /** The colour of its tag; the tag's words say the same. */
  public String colour() {
    return switch (safety) {
      case SAFE -> "green";
      case NOT_ASKED -> "yellow";
      case NOT_SAFE, NOT_ASKED_SO_NOT_SAFE -> "red";
    };
  }

  private static String detail(Channel channel, Victim victim) {
    return switch (channel) {
      case PHONE, VOICEMAIL -> joined(victim.phone(), victim.mobile());
      case TEXT -> joined(victim.mobile());
      case EMAIL -> joined(victim.email());
      case LETTER, VISIT ->
          joined(
              victim.address().line1(),
              victim.address().line2(),
              victim.address().line3(),
              victim.address().town(),
              victim.address().postcode());
    };
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }
}
