/** Priority and enhanced rights, decided by tables a person can read. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "deadlines",
      "deadlines :: terms",
      "engine",
      "tasks",
      "cases"
    })
package redress.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
