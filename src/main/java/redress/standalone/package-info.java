/**
 * Redress on one machine with nothing but a JDK: database, engine and mail server started and kept,
 * demonstration data, the time machine.
 */
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
package redress.standalone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
