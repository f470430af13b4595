/** People and victims' cases: who, how to contact them safely, what happened, how it ended. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "deadlines",
      "deadlines :: terms",
      "engine",
      "mail",
      "tasks"
    })
package redress.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
