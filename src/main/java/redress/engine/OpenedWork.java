package redress.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user task the engine has reached.
 *
 * @param jobKey the engine's key of the job behind the task; completing the job completes the task
 * @param processInstanceKey the engine's key of the journey's instance
 * @param processId the diagram's id, for example {@code support-victim}
 * @param elementId the user task's id, for example {@code contactVictim}
 * @param name the task's name as drawn, for example {@code Contact victim}
 * @param form the form's path without extension, for example {@code cases/contact-victim}
 * @param candidateGroup the team that may do it, as drawn, for example {@code caseworkers}; null
 *     where none is drawn
 * @param variables the process variables: identifiers, flags and instants
 */
public record OpenedWork(
    long jobKey,
    long processInstanceKey,
    String processId,
    String elementId,
    String name,
    String form,
    @Nullable String candidateGroup,
    Map<String, Object> variables) {}
