package redress.administration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.identity.Identity;
import redress.shared.UserId;

/** Who did something, as pages name them. */
@Component
public class Colleagues {

  private final Identity identity;

  Colleagues(Identity identity) {
    this.identity = identity;
  }

  /** Their name; where nobody did it, it came with Redress. */
  public String name(@Nullable UserId id) {
    return id == null ? "came with Redress" : identity.contact(id).name();
  }
}
