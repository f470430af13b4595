/**
 * Who people are and what they may: organisations, users, roles, API clients, and one small class
 * for each question "may this person ...?".
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package redress.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
