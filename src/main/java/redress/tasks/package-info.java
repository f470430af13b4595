/**
 * The task list: our own table of human work, claiming, completing, and the forms people fill in.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "identity", "deadlines", "deadlines :: terms", "engine"})
package redress.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
