package redress.tasks;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.engine.OpenedWork;
import redress.shared.CaseId;
import redress.shared.ReferralId;
import redress.shared.TaskId;
import redress.tasks.forms.Forms;

/** Writes the row of work the engine has reached, once. */
@Component
class TaskOpening {

  /** Where the case has no priority. */
  private static final int USUAL_PRIORITY = 3;

  private final JdbcClient jdbc;
  private final Forms forms;
  private final Teams teams;
  private final ApplicationEventPublisher events;

  TaskOpening(JdbcClient jdbc, Forms forms, Teams teams, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.forms = forms;
    this.teams = teams;
    this.events = events;
  }

  void open(OpenedWork work, Instant now) {
    var id = TaskId.next();
    var type = work.form().substring(0, work.form().indexOf('/')) + "." + work.elementId();
    var caseId = CaseId.of(Objects.requireNonNull(variable(work, "caseId"), "caseId"));
    var referral = variable(work, "referralId");
    var referralId = referral == null ? null : ReferralId.of(referral);
    var matter = variable(work, "matterId");
    var team = teams.of(work);
    var dueAt = dueAt(work, caseId);
    int written =
        jdbc.sql(
                """
                insert into task (id, job_key, process_instance_key, process_id, element_id, type,
                  title, case_id, referral_id, matter_id, organisation_id, role, state, priority, due_at,
                  form_version, opened_at, compared_at)
                values (:id, :jobKey, :instanceKey, :processId, :elementId, :type,
                  :title, :caseId, :referralId, :matterId, :organisation, :role, 'OPEN', :priority, :dueAt,
                  :formVersion, :now, :now)
                on conflict (job_key, process_instance_key) do nothing
                """)
            .param("id", id.value())
            .param("jobKey", work.jobKey())
            .param("instanceKey", work.processInstanceKey())
            .param("processId", work.processId())
            .param("elementId", work.elementId())
            .param("type", type)
            .param("title", work.name())
            .param("caseId", caseId.value())
            .param("referralId", referralId == null ? null : referralId.value())
            .param("matterId", matter == null ? null : UUID.fromString(matter), Types.OTHER)
            .param("organisation", team.organisation().value())
            .param("role", team.role().name())
            .param("priority", USUAL_PRIORITY)
            .param("dueAt", dueAt == null ? null : Timestamp.from(dueAt))
            .param("formVersion", forms.currentVersion(work.form(), now))
            .param("now", Timestamp.from(now))
            .update();
    if (written == 1) {
      events.publishEvent(
          new TaskOpened(
              id,
              type,
              work.name(),
              caseId,
              referralId,
              team.organisation(),
              team.role(),
              dueAt,
              now));
    }
  }

  /** A provider replies by the date it was given; other work is due when its case next is. */
  private @Nullable Instant dueAt(OpenedWork work, CaseId caseId) {
    if ("provider".equals(work.candidateGroup())) {
      var replyBy = variable(work, "replyBy");
      return replyBy == null ? null : Instant.parse(replyBy);
    }
    return jdbc.sql("select due_at from case_next_deadline where case_id = :caseId")
        .param("caseId", caseId.value())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant)
        .orElse(null);
  }

  private static @Nullable String variable(OpenedWork work, String name) {
    var value = work.variables().get(name);
    return value == null ? null : value.toString();
  }
}
