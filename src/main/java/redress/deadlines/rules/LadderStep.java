package redress.deadlines.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ladder: when it falls, what it does and whom it concerns.
 *
 * @param at when, for example {@code 1 before}
 * @param whom for a task one of them
 */
public record LadderStep(Rung rung, RungTiming at, Act act, List<Whom> whom) {

  public LadderStep {
    whom = List.copyOf(whom);
    if (whom.isEmpty() || act == Act.TASK && whom.size() > 1) {
      throw new IllegalArgumentException(
          "The step "
              + rung
              + " "
              + at.text()
              + " needs somebody to notify, or one to give a task");
    }
  }

  /**
   * As people write it: {@code {rung: WARN, at: 1 before, notify: [OWNER]}} or {@code {rung:
   * OVERDUE, at: 5 after, task: SUPERVISOR}}; as it is kept: with {@code act} and {@code whom}.
   */
  @JsonCreator
  static LadderStep of(
      @JsonProperty("rung") Rung rung,
      @JsonProperty("at") RungTiming at,
      @JsonProperty("notify") @Nullable List<Whom> notify,
      @JsonProperty("task") @Nullable Whom task,
      @JsonProperty("act") @Nullable Act act,
      @JsonProperty("whom") @Nullable List<Whom> whom) {
    if (act != null && whom != null) {
      return new LadderStep(rung, at, act, whom);
    }
    return task == null
        ? new LadderStep(rung, at, Act.NOTIFY, notify == null ? List.of() : notify)
        : new LadderStep(rung, at, Act.TASK, List.of(task));
  }

  /** Names the step on its ladder, for example {@code OVERDUE 5 after}. */
  @JsonIgnore
  public String name() {
    return rung + " " + at.text();
  }
}
