package redress.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One mail as kept: what was written and whether it has left. */
record WrittenMail(
    UUID id,
    String to,
    String subject,
    String body,
    String cause,
    Instant writtenAt,
    @Nullable Instant sentAt,
    int attempts,
    @Nullable String lastProblem) {}
