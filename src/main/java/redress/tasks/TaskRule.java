package redress.tasks;

import redress.shared.Rule;

/** Why work on a task is refused. */
enum TaskRule implements Rule {
  UNKNOWN_TASK("There is no such task for your team.", Kind.UNKNOWN),
  ANOTHER_TEAMS_TASK("This task is for another team.", Kind.FORBIDDEN),
  ALREADY_CLAIMED("%s already has this task.", Kind.CONFLICT),
  NOT_YOURS_TO_RELEASE("You do not have this task, so you cannot release it.", Kind.CONFLICT),
  ALREADY_COMPLETED("This task has already been completed. Nothing was changed.", Kind.CONFLICT),
  WITHDRAWN(
      "This task is no longer needed, because the case moved on. Nothing was changed.",
      Kind.CONFLICT),
  NO_SUCH_PAGE("This is not a page of the list. Start again from its first page.", Kind.UNKNOWN);

  private final String sentence;
  private final Kind kind;

  TaskRule(String sentence, Kind kind) {
    this.sentence = sentence;
    this.kind = kind;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
