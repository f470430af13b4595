package redress.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A key of an API client: 256 random bits. Its hash needs no salt, for nobody can guess it. */
final class ApiKey {

  private static final SecureRandom RANDOM = new SecureRandom();

  private ApiKey() {}

  static String random() {
    var bits = new byte[32];
    RANDOM.nextBytes(bits);
    return "redress_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  static String hash(String key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
