package redress.breaches;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.identity.CurrentUser;
import redress.identity.MaySeeBreach;
import redress.tasks.TaskSubjectPanel;
import redress.tasks.TaskView;

/** The deadline beside a task about it: what was due when, and what was said so far. */
@Component
@Order(0)
class BreachBesideTask implements TaskSubjectPanel {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH)
          .withZone(ZoneId.of("Europe/London"));

  private final JdbcClient jdbc;
  private final BreachReviews reviews;

  BreachBesideTask(JdbcClient jdbc, BreachReviews reviews) {
    this.jdbc = jdbc;
    this.reviews = reviews;
  }

  @Override
  public boolean describes(TaskView task) {
    return task.matterId() != null && task.type().startsWith("breaches.");
  }

  @Override
  public Panel panel(TaskView task, CurrentUser by, Instant now) {
    Matter matter = matter(Objects.requireNonNull(task.matterId()));
    var lines = new ArrayList<Line>();
    lines.add(
        new Line(
            matter.what(),
            "Due " + MOMENT.format(matter.dueAt()),
            matter.dueAt().isBefore(now) ? "This date has passed." : null));
    if (matter.explained() != null) {
      lines.addAll(said(matter.explained()));
    }
    if (matter.breachId() != null) {
      reviews.of(matter.breachId()).stream()
          .limit(1)
          .filter(review -> !review.agreed())
          .forEach(review -> lines.add(sentBack(review)));
    }
    return matter.breachId() != null && MaySeeBreach.allows(by)
        ? new Panel("The deadline", lines, "/breaches/" + matter.breachId(), "See the breach")
        : new Panel("The deadline", lines, "/cases/" + task.caseId(), "See the whole case");
  }

  private static List<Line> said(BreachView.Explained explained) {
    var lines = new ArrayList<Line>();
    lines.add(new Line("Cause", explained.cause().title(), null));
    lines.add(new Line("What happened", explained.whatHappened(), null));
    lines.add(new Line("What we learn", explained.learning(), null));
    if (explained.action() != null) {
      lines.add(new Line("What is being done", explained.action(), null));
    }
    lines.add(new Line("Explained by", who(explained.by()), MOMENT.format(explained.at())));
    return lines;
  }

  private static Line sentBack(BreachView.Review review) {
    return new Line(
        "Sent back",
        Objects.requireNonNull(review.reason()),
        "%s, %s".formatted(who(review.by()), MOMENT.format(review.at())));
  }

  private static String who(@Nullable String name) {
    return name == null ? "Somebody" : name;
  }

  private Matter matter(UUID callId) {
    return jdbc.sql(
            """
            select d.rule_name as what, d.due_at as called_for, b.*, e.name as explainer
              from deadline_call d
              left join breach b on b.clock_id = d.clock_id
              left join app_user e on e.id = b.explained_by
             where d.id = :id
            """)
        .param("id", callId)
        .query(
            (row, n) -> {
              UUID breach = row.getObject("id", UUID.class);
              return new Matter(
                  row.getString("what"),
                  row.getTimestamp("called_for").toInstant(),
                  breach == null ? null : new BreachId(breach),
                  BreachView.explainedIfAny(row));
            })
        .single();
  }

  private record Matter(
      String what,
      Instant dueAt,
      @Nullable BreachId breachId,
      BreachView.@Nullable Explained explained) {}
}
