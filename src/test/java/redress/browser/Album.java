package redress.browser;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * Pictures of the pages as they were in this run, one window high, in {@code target/screenshots}
 * and, where the system property {@code redress.screenshots} names a folder, there too.
 */
final class Album {

  private static final Path FOLDER = Path.of("target", "screenshots");

  private Album() {}

  static void keep(Page page, String name) {
    try {
      var picture = squeezed(ImageIO.read(new ByteArrayInputStream(page.screenshot())));
      write(FOLDER, name, picture);
      var elsewhere = Optional.ofNullable(System.getProperty("redress.screenshots"));
      if (elsewhere.isPresent()) {
        write(Path.of(elsewhere.get()), name, picture);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void write(Path folder, String name, byte[] picture) throws IOException {
    Files.write(Files.createDirectories(folder).resolve(name + ".png"), picture);
  }

  /** The same picture in far fewer bytes: a browser writes in haste. */
  private static byte[] squeezed(BufferedImage picture) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("png").next();
    var settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(0);
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
