package redress.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redress.cases.CaseView;
import redress.cases.ClosingReason;
import redress.cases.Stage;

/**
 * Where a case is on one diagram, step by step. Read from what we keep and not from the engine, so
 * that it is right when the engine is down.
 *
 * @param processId the diagram's id
 */
record Journey(String processId, List<Step> steps) {

  static final String SUPPORT_VICTIM = "support-victim";
  static final String REFER_TO_PROVIDER = "refer-to-provider";

  /**
   * One step that was taken or is being taken.
   *
   * @param elementId the element of the diagram
   * @param at since when it is being taken, or when it was done; null where that is not kept
   * @param who who did it or has it; null where Redress does
   */
  record Step(String elementId, boolean done, @Nullable Instant at, @Nullable String who) {}

  /** The victim's journey, from the referral to the closed case. */
  static Journey ofVictim(CaseView view, List<WorkStep> tasks) {
    var steps = new ArrayList<Step>();
    steps.add(done("victimReferred", view.openedAt()));
    if (view.open() || view.classification().priorityReason() != null) {
      steps.add(new Step("assessPriority", isClassified(view), null, null));
    }
    var referring = tasks.stream().filter(task -> isIn(REFER_TO_PROVIDER, task)).toList();
    for (var task : tasks) {
      if (!referring.isEmpty() && task.equals(referring.getFirst())) {
        var settled = referring.stream().noneMatch(WorkStep::isOpen);
        steps.add(done("openReferral", task.openedAt()));
        steps.add(new Step("referToProvider", settled, null, null));
      }
      if (isIn(SUPPORT_VICTIM, task)) {
        steps.addAll(stepOf(task));
      }
    }
    steps.addAll(end(view, tasks));
    return new Journey(SUPPORT_VICTIM, List.copyOf(steps));
  }

  /** The search for a provider; nothing where none was begun. */
  static List<Journey> ofReferral(List<WorkStep> tasks) {
    var replies = tasks.stream().filter(task -> isIn(REFER_TO_PROVIDER, task)).toList();
    if (replies.isEmpty()) {
      return List.of();
    }
    var steps = new ArrayList<Step>();
    steps.add(done("referralOpened", replies.getFirst().openedAt()));
    for (var reply : replies) {
      steps.add(done("offerToNextProvider", reply.openedAt()));
      steps.addAll(stepOf(reply));
    }
    if (tasks.stream().anyMatch(task -> task.elementId().equals("recordSupport"))) {
      steps.add(new Step("referralAccepted", true, null, null));
    }
    return List.of(new Journey(REFER_TO_PROVIDER, List.copyOf(steps)));
  }

  /** What people call it. */
  public String title() {
    return processId.equals(REFER_TO_PROVIDER) ? "Finding a provider" : "The victim’s journey";
  }

  /** Ids of the elements passed, for the drawing. */
  public String doneIds() {
    return ids(Step::done);
  }

  /** Ids of the elements the case is at, for the drawing. */
  public String currentIds() {
    return ids(step -> !step.done());
  }

  private String ids(Predicate<Step> wanted) {
    return steps.stream()
        .filter(wanted)
        .map(Step::elementId)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static List<Step> end(CaseView view, List<WorkStep> tasks) {
    var withdrawn = view.closingReason() == ClosingReason.WITHDRAWN;
    if (!view.open()) {
      return withdrawn
          ? done(view.closedAt(), "victimWithdrew", "closeWithdrawnCase", "caseWithdrawn")
          : done(view.closedAt(), "closeCase", "caseClosed");
    }
    if (tasks.stream().anyMatch(WorkStep::isOpen) || !isClassified(view)) {
      return List.of();
    }
    if (withdrawn) {
      return List.of(new Step("closeWithdrawnCase", false, null, null));
    }
    if (view.waitingUntil() != null) {
      return List.of(new Step("nextTryDue", false, null, null));
    }
    return view.stage() == Stage.CLOSING
        ? List.of(new Step("closeCase", false, null, null))
        : List.of();
  }

  private static List<Step> stepOf(WorkStep task) {
    return switch (task.state()) {
      case OPEN -> List.of(new Step(task.elementId(), false, task.openedAt(), task.whose()));
      case COMPLETED -> List.of(new Step(task.elementId(), true, task.endedAt(), task.assignee()));
      case WITHDRAWN -> List.of();
    };
  }

  private static List<Step> done(@Nullable Instant at, String... elementIds) {
    return List.of(elementIds).stream().map(id -> done(id, at)).toList();
  }

  private static Step done(String elementId, @Nullable Instant at) {
    return new Step(elementId, true, at, null);
  }

  private static boolean isClassified(CaseView view) {
    return view.classification().priorityReason() != null;
  }

  private static boolean isIn(String processId, WorkStep task) {
    return task.processId().equals(processId);
  }
}
