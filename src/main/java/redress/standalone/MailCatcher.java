package redress.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.server.SMTPServer;
import redress.shared.Ids;

/** An SMTP server that keeps each mail as a file and sends none on. */
final class MailCatcher implements AutoCloseable {

  private final SMTPServer server;
  private final Path folder;

  private MailCatcher(Path folder, int port) {
    this.folder = folder;
    this.server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .softwareName("Redress standalone")
            .messageHandler(this::keep)
            .build();
    server.start();
  }

  static MailCatcher start(Path folder, int port) {
    var progress = Progress.begins("Mail server");
    var catcher = new MailCatcher(folder, port);
    progress.done("The mail server is ready on port " + port);
    return catcher;
  }

  /** Written aside first, so that a mail is there whole or not at all. */
  private void keep(MessageContext context, String from, String to, byte[] mail) {
    var name = Ids.next();
    try {
      var unfinished = Files.write(folder.resolve(name + ".part"), mail);
      Files.move(unfinished, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
