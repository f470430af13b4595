package redress.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, nearest due first.
 *
 * @param next the cursor of the page after it; null where this is the last
 * @param count how many the whole list has
 */
public record TaskPage(List<TaskView> tasks, @Nullable String next, CappedCount count) {}
