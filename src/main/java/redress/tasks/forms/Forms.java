package redress.tasks.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of every form that a task was ever opened with. */
@Component
public class Forms {

  private final JdbcClient jdbc;
  // A version never changes, so that remembering it is safe.
  private final Map<UUID, Form> read = new ConcurrentHashMap<>();

  Forms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The form as it is now, kept.
   *
   * @param path without extension, for example {@code cases/contact-victim}
   * @return its version: the same content has the same version
   */
  public UUID currentVersion(String path, Instant now) {
    var content = fileOf(path);
    FormFile.parse(content);
    var hash = sha256(path + "\n" + content);
    var version = idOf(hash);
    jdbc.sql(
            """
            insert into form_version (id, form, sha256, content, first_used_at)
            values (:id, :form, :sha256, :content, :now)
            on conflict (id) do nothing
            """)
        .param("id", version)
        .param("form", path)
        .param("sha256", HexFormat.of().formatHex(hash))
        .param("content", content)
        .param("now", Timestamp.from(now))
        .update();
    return version;
  }

  /** The form a task was opened with. */
  public Form version(UUID version) {
    return read.computeIfAbsent(version, id -> Form.of(FormFile.parse(contentOf(id))));
  }

  private String contentOf(UUID version) {
    return jdbc.sql("select content from form_version where id = :id")
        .param("id", version)
        .query(String.class)
        .single();
  }

  private static String fileOf(String path) {
    try {
      return new ClassPathResource("forms/" + path + ".form")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("There is no form " + path, e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static UUID idOf(byte[] hash) {
    var bytes = ByteBuffer.wrap(hash);
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
