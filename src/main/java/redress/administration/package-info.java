/**
 * The pages on which administrators keep organisations, people, API clients, the bank-holiday list
 * and the rules of deadlines, and the page on which everybody keeps their own password.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "mail", "deadlines :: settings"})
package redress.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
