/**
 * What supervisors watch: the deadlines of all cases in numbers, the lists behind the numbers, who
 * carries how much, and the morning digest.
 *
 * <p>A number and its list ask with the same condition, a {@code Bucket}'s, so they cannot
 * disagree. The room keeps nothing of its own: it reads the clocks as they stand.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "deadlines", "mail"})
package redress.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
