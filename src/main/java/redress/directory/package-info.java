/** Providers and what they offer: services, areas, ages, contracts and capacity. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package redress.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
