/** Doors through which referrals arrive, and the ledger that loses none of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "cases"})
package redress.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
