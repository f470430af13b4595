/**
 * What every room speaks: identifiers, rules and the sentences they refuse with, events of a case.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package redress.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
