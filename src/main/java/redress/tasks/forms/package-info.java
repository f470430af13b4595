/**
 * The forms people fill in: read from Camunda Forms files, laid out as GOV.UK mark-up, and answered
 * by what was posted.
 */
@NullMarked
package redress.tasks.forms;

import org.jspecify.annotations.NullMarked;
