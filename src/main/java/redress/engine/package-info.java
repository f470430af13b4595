/**
 * The door to the process engine, and the only room that imports its client. What the rooms tell
 * their journeys goes through {@link redress.engine.Engine}; what the journeys ask comes to methods
 * marked {@link redress.engine.Job}; human work comes to {@link redress.engine.HumanWork}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package redress.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
