/** The needs assessment: what would help, and whether the victim wants it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "engine", "tasks", "cases"})
package redress.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
