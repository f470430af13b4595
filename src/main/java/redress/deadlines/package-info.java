/**
 * Clocks: the working calendar, the dated rules, the ledger of every clock's life, and the rungs it
 * climbs. {@link redress.deadlines.Deadlines} is the door; {@link redress.deadlines.RungReached}
 * tells that a deadline comes near, is about to be reached or has passed; the view {@code
 * case_next_deadline} serves the lists of other rooms.
 *
 * <p>A clock is its ledger: {@code clock_event} is only added to, and {@code clock} is what follows
 * from it. Both are written by hand in SQL, because the ledger is no object that is loaded, changed
 * and saved.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity"})
package redress.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
