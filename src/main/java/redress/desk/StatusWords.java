package redress.desk;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** What an HTTP status means in plain words. */
enum StatusWords {
  BAD_REQUEST(
      "This cannot be accepted", "Redress could not read what was sent. Go back and try again."),
  UNAUTHORIZED("Who is calling?", "Send the key of an API client as a bearer token."),
  FORBIDDEN(
      "You cannot do this",
      "You may not see or do this, or the page was open for too long. Go back, reload the page and"
          + " try again. If it stays so and you should be able to, ask your administrator."),
  NOT_FOUND("Page not found", "There is no such page, or it is not yours to see."),
  METHOD_NOT_ALLOWED(
      "This cannot be accepted", "This address does not answer that kind of request."),
  NOT_ACCEPTABLE("This cannot be accepted", "This address cannot answer in the format asked for."),
  CONFLICT(
      "This cannot be done now",
      "Somebody else changed this at the same time. Reload the page and try again."),
  CONTENT_TOO_LARGE("The file is too large", "The file is too large. Split it and try again."),
  UNSUPPORTED_MEDIA_TYPE(
      "This cannot be accepted", "This address cannot read that kind of content."),
  UNPROCESSABLE_CONTENT("This cannot be accepted", "Something that was sent cannot be accepted."),
  TOO_MANY_REQUESTS(
      "Too many requests", "That was asked too often. Wait a few minutes and try again."),
  SERVICE_UNAVAILABLE(
      "Redress is not available just now",
      "Redress cannot reach one of its parts. Try again in a minute."),
  INTERNAL_SERVER_ERROR(
      "Sorry, something went wrong",
      "Something went wrong in Redress. It has been written down. Try again, and if it happens"
          + " again tell your administrator the reference.");

  private final String heading;
  private final String sentence;

  StatusWords(String heading, String sentence) {
    this.heading = heading;
    this.sentence = sentence;
  }

  static StatusWords of(HttpStatusCode status) {
    return Arrays.stream(values())
        .filter(words -> HttpStatus.valueOf(words.name()).isSameCodeAs(status))
        .findFirst()
        .orElse(status.is4xxClientError() ? BAD_REQUEST : INTERNAL_SERVER_ERROR);
  }

  String heading() {
    return heading;
  }

  String sentence() {
    return sentence;
  }

  /** The stable end of the problem type's address. */
  String code() {
    return HttpStatus.valueOf(name()).getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
