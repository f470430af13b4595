/**
 * Demonstration data of the standalone mode: example organisations, people and providers, a feed
 * loaded through the real intake, and some cases moved on by the example people. Never in
 * production.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "deadlines",
      "deadlines :: terms",
      "tasks",
      "directory",
      "cases",
      "intake",
      "referrals"
    })
package redress.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
