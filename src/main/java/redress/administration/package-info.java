/**
 * The pages on which administrators keep organisations, people and API clients, and the page on
 * which everybody keeps their own password.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package redress.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
