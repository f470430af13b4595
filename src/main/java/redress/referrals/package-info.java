/** Referrals to providers: offers, replies, support given and its outcome. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "deadlines",
      "deadlines :: terms",
      "engine",
      "tasks",
      "cases",
      "directory",
      "needs"
    })
package redress.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
