/**
 * Clocks: the working calendar, the dated rules, the ledger of every clock's life, and the rungs it
 * climbs. {@link redress.deadlines.Deadlines} is the door.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "engine"})
package redress.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
