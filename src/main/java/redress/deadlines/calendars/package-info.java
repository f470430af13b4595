/**
 * The bank-holiday lists: every version ever used, how a newer one is loaded, and how far into the
 * future the newest reaches.
 */
@NullMarked
package redress.deadlines.calendars;

import org.jspecify.annotations.NullMarked;
