package redress.tasks;

import java.time.Instant;
import redress.shared.TaskId;
import redress.shared.UserId;

/** Somebody has taken a task. */
public record TaskClaimed(TaskId taskId, UserId by, Instant at) {}
