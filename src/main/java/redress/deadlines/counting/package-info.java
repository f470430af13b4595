/**
 * The ways of counting time: the working calendar of England and Wales, the kinds of deadlines, and
 * the days one by one with why each counts or does not. Plain functions; nothing here knows the
 * time or a database.
 */
@NullMarked
package redress.deadlines.counting;

import org.jspecify.annotations.NullMarked;
