/**
 * Deadlines that were missed and those that call for somebody: the breach register, where each is
 * explained and signed off, and the task a step of a ladder asks for.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "deadlines",
      "deadlines :: terms",
      "engine",
      "tasks"
    })
package redress.breaches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
