/**
 * Doors through which referrals arrive, and the ledger that loses none of them.
 *
 * <p>{@link redress.intake.Intake} is the door: it stores a file or a record exactly as received,
 * and answers for where each of its records ended. Reading and deciding follow on their own: a
 * {@code RecordSplitter} finds the rows, a {@code RecordReader} cleans and understands one, {@code
 * Decision} says where it belongs, {@code Deciding} does it. {@link redress.intake.SyntheticFeed}
 * makes feeds of people who do not exist.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "cases"})
package redress.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
