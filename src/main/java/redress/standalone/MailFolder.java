package redress.standalone;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mail that the mail server of standalone mode has kept. */
record MailFolder(Path folder) {

  private static final String ENDING = ".eml";

  /** One mail as received. */
  record CaughtMail(UUID id, String from, String to, String subject, Instant at, String text) {}

  /** Names are time-ordered, so the last names are the newest mail. */
  List<CaughtMail> newest(int atMost) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .sorted(Comparator.reverseOrder())
          .limit(atMost)
          .map(MailFolder::read)
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  Optional<CaughtMail> one(UUID id) {
    return Optional.of(folder.resolve(id + ENDING)).filter(Files::exists).map(MailFolder::read);
  }

  private static CaughtMail read(Path file) {
    try (var content = Files.newInputStream(file)) {
      var mail = new MimeMessage(Session.getInstance(new Properties()), content);
      return new CaughtMail(
          idIn(file),
          names(mail.getFrom()),
          names(mail.getAllRecipients()),
          Objects.requireNonNullElse(mail.getSubject(), "(no subject)"),
          Files.getLastModifiedTime(file).toInstant(),
          textOf(mail));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (MessagingException problem) {
      throw new IllegalStateException(file + " is no mail", problem);
    }
  }

  private static UUID idIn(Path file) {
    return UUID.fromString(file.getFileName().toString().replace(ENDING, ""));
  }

  private static String names(Address @Nullable [] addresses) {
    return addresses == null
        ? ""
        : Arrays.stream(addresses).map(Address::toString).collect(Collectors.joining(", "));
  }

  private static String textOf(Part part) throws MessagingException, IOException {
    var content = part.getContent();
    if (content instanceof Multipart parts && parts.getCount() > 0) {
      return textOf(parts.getBodyPart(0));
    }
    return content instanceof String text ? text : "(not text)";
  }
}
