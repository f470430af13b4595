package redress.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import redress.identity.CurrentUser;
import redress.shared.RuleBroken;
import redress.shared.TaskId;
import redress.tasks.forms.FieldProblem;
import redress.tasks.forms.RawAnswers;

/** Lays out one task: its form, who has it, and what it is about beside it. */
@Component
class TaskDesk {

  private final Tasks tasks;
  private final ObjectProvider<TaskSubjectPanel> panels;

  TaskDesk(Tasks tasks, ObjectProvider<TaskSubjectPanel> panels) {
    this.tasks = tasks;
    this.panels = panels;
  }

  String show(
      TaskId id,
      RawAnswers entered,
      List<FieldProblem> problems,
      CurrentUser by,
      Instant now,
      Model model) {
    return lay(tasks.one(id, by), entered, problems, by, now, model);
  }

  String refused(
      TaskId id, RawAnswers entered, RuleBroken refusal, CurrentUser by, Instant now, Model model) {
    var task = tasks.one(id, by);
    var field = Objects.requireNonNullElse(refusal.rule().field(), "");
    var problem = tasks.formOf(task).problemOf(field, String.valueOf(refusal.getMessage()));
    return lay(task, entered, List.of(problem), by, now, model);
  }

  private String lay(
      TaskView task,
      RawAnswers entered,
      List<FieldProblem> problems,
      CurrentUser by,
      Instant now,
      Model model) {
    var workable = tasks.workable(List.of(task), by);
    var line = TaskLine.of(task, workable, by, now);
    var form = tasks.formOf(task);
    model.addAttribute("line", line);
    model.addAttribute("form", form);
    model.addAttribute("entered", form.own(entered));
    model.addAttribute("problems", problems);
    model.addAttribute("answerable", line.claimable() || (line.yours() && task.isOpen()));
    model.addAttribute("panel", panelOf(task, by, now));
    return "tasks/task";
  }

  private TaskSubjectPanel.@Nullable Panel panelOf(TaskView task, CurrentUser by, Instant now) {
    return panels
        .orderedStream()
        .filter(panel -> panel.describes(task))
        .findFirst()
        .map(panel -> panel.panel(task, by, now))
        .orElse(null);
  }
}
