/** The pages that staff and providers work on, composed from the rooms below. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "deadlines",
      "deadlines :: terms",
      "engine",
      "mail",
      "tasks",
      "directory",
      "cases",
      "intake",
      "triage",
      "needs",
      "referrals"
    })
package redress.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
