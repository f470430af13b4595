package redress.engine;

/**
 * Which job asks.
 *
 * @param jobKey the engine's key of the job
 * @param processInstanceKey the engine's key of the journey's instance
 * @param processId the id of the diagram, which is its file's name
 * @param elementId the id of the service task
 */
public record JobContext(
    long jobKey, long processInstanceKey, String processId, String elementId) {}
