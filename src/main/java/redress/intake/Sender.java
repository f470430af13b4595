package redress.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.identity.ApiClient;
import redress.identity.CurrentUser;
import redress.shared.OrganisationId;
import redress.shared.UserId;

/**
 * Who hands something in.
 *
 * @param door UPLOAD or API
 * @param user set where a person uploads
 * @param client set where an API client sends
 */
record Sender(
    String door,
    OrganisationId organisation,
    String name,
    @Nullable UserId user,
    @Nullable UUID client) {

  static Sender person(CurrentUser by) {
    return new Sender("UPLOAD", by.organisation(), by.name(), by.id(), null);
  }

  static Sender client(ApiClient by) {
    return new Sender("API", by.organisation(), by.name(), null, by.id());
  }
}
