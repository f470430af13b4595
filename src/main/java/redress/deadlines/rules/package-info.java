/**
 * What must be done by when, as dated rule sets: the rules file, the versions kept of each rule,
 * the ladder of steps by which a clock makes itself heard, and how an administrator adds a version.
 */
@NullMarked
package redress.deadlines.rules;

import org.jspecify.annotations.NullMarked;
