/** Mail that leaves: written with what caused it, sent after the commit, kept as sent. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package redress.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
