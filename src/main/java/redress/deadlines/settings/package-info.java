/**
 * What administrators may set: the bank-holiday list that counts, and the versions of the rules.
 * Each change is shown with what it would do before it is made.
 */
@NullMarked
package redress.deadlines.settings;

import org.jspecify.annotations.NullMarked;
