package unlawful;

import org.springframework.modulith.Modulithic;

/** A house that breaks its laws, so that each law can be seen to fail. */
@Modulithic
public final class BadHouse {

  private BadHouse() {}
}
