package redress.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import redress.cases.CaseView;
import redress.cases.Cases;
import redress.deadlines.Deadlines;
import redress.identity.CurrentUser;
import redress.tasks.TaskSubjectPanel;
import redress.tasks.TaskView;

/** The victim beside an office's task: who, how to make contact safely, what is due. */
@Component
@Order(2)
class CaseBesideTask implements TaskSubjectPanel {

  private static final int DEADLINES = 3;

  private final Cases cases;
  private final Deadlines deadlines;
  private final Dates dates;
  private final Words words;

  CaseBesideTask(Cases cases, Deadlines deadlines, Dates dates, Words words) {
    this.cases = cases;
    this.deadlines = deadlines;
    this.dates = dates;
    this.words = words;
  }

  @Override
  public boolean describes(TaskView task) {
    return true;
  }

  @Override
  public Panel panel(TaskView task, CurrentUser by, Instant now) {
    var view = cases.seenBy(by, task.caseId());
    var lines = new ArrayList<Line>();
    lines.add(new Line("Name", view.displayName(), bornOn(view)));
    lines.add(new Line("Offence", offence(view), null));
    lines.addAll(safeContact(view));
    deadlines
        .nextFor(List.of(view.id()), DEADLINES, now)
        .forEach(
            clock ->
                lines.add(new Line(clock.name(), dates.moment(clock.dueAt()), clock.timeLeft())));
    return new Panel("The victim", lines, "/cases/" + view.id(), "See the whole case");
  }

  private List<Line> safeContact(CaseView view) {
    var lines = new ArrayList<Line>();
    var notes = view.facts().safeContact().notes();
    if (notes != null) {
      lines.add(new Line("Safe contact", notes, null));
    }
    for (var way : WayToReach.allFor(view.facts())) {
      var number =
          way.safety().isForbidden() || way.detail().isEmpty() ? null : words.phones(way.detail());
      lines.add(new Line("By " + way.channel().title(), way.safety().title(), number));
    }
    return lines;
  }

  private @Nullable String bornOn(CaseView view) {
    var born = view.facts().victim().dateOfBirth();
    return born == null ? null : "Born " + dates.birthday(born);
  }

  private String offence(CaseView view) {
    var title = view.facts().offenceTitle();
    return title == null ? words.of(view.facts().category()) : title;
  }
}
