package redress.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Time-ordered identifiers (UUID version 7), so that indexes grow at one end. */
public final class Ids {

  private static final NoArgGenerator TIME_ORDERED = Generators.timeBasedEpochGenerator();

  private Ids() {}

  public static UUID next() {
    return TIME_ORDERED.generate();
  }
}
