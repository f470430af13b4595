package redress.engine;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import redress.shared.CaseId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the rooms tell their journeys. Everything told is written in the caller's transaction and
 * sent after its commit, again and again until the engine has answered; the engine may be away for
 * a day.
 */
@Service
public class Engine {

  private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

  private final Outbox outbox;
  private final JsonMapper json;

  Engine(Outbox outbox, JsonMapper json) {
    this.outbox = outbox;
    this.json = json;
  }

  /**
   * Announces what has happened in a case: starts its journey, or reaches the one that waits.
   *
   * @param message the message's name as drawn
   * @param caseId the key it is correlated by
   * @param variables a record of identifiers, flags and instants
   */
  public void announce(String message, CaseId caseId, Record variables) {
    announce(message, caseId.value(), caseId, variables);
  }

  /**
   * Announces what has happened in a matter of a case that has a journey of its own, beside the
   * case's.
   *
   * @param message the message's name as drawn
   * @param matterId the key it is correlated by
   * @param variables a record of identifiers, flags and instants
   */
  public void announce(String message, UUID matterId, CaseId caseId, Record variables) {
    outbox.add(new Command.Announce(message, matterId.toString(), asVariables(variables)), caseId);
  }

  /**
   * Announces the same to the journeys of several cases.
   *
   * @param variables for each case a record of identifiers, flags and instants
   */
  public void announceEach(String message, Map<CaseId, ? extends Record> variables) {
    outbox.addAll(
        variables.entrySet().stream()
            .map(
                each ->
                    new Outbox.ForCase(
                        new Command.Announce(
                            message, each.getKey().toString(), asVariables(each.getValue())),
                        each.getKey()))
            .toList());
  }

  /**
   * Completes the job behind a piece of human work.
   *
   * @param variables a record of identifiers, flags and instants
   */
  public void complete(long jobKey, CaseId caseId, Record variables) {
    outbox.add(new Command.Complete(jobKey, asVariables(variables)), caseId);
  }

  private Map<String, Object> asVariables(Record variables) {
    return json.convertValue(variables, VARIABLES);
  }
}
