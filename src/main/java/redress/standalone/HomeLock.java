package redress.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second Redress out of the folder. The operating system gives the lock back when its
 * holder ends, however it ends.
 */
final class HomeLock implements AutoCloseable {

  private final FileChannel file;

  private HomeLock(FileChannel file) {
    this.file = file;
  }

  static HomeLock take(Home home) {
    var holder = home.run().resolve("application.pid");
    try {
      var file =
          FileChannel.open(
              home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(file)) {
        file.close();
        throw new StandaloneProblem(
            "Redress is already running from this folder (process %s). Stop it first, or name another folder than %s with redress.home."
                .formatted(Home.textOf(holder).orElse("unknown"), home.folder()));
      }
      Home.write(holder, Long.toString(ProcessHandle.current().pid()));
      return new HomeLock(file);
    } catch (IOException problem) {
      throw new StandaloneProblem(
          "Redress cannot lock its folder %s.".formatted(home.folder()), problem);
    }
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException alreadyGone) {
      Progress.warn("The lock of the folder could not be given back: {}", alreadyGone.toString());
    }
  }
}
