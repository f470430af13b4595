package redress.referrals;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.shared.Ids;
import redress.shared.ReferralId;
import redress.tasks.TaskCompletion;

/** What providers record about support: each day of it, and what came of it in the end. */
@Component
class SupportRecords {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  SupportRecords(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  void supported(Referral referral, RecordSupport.Answers answers, TaskCompletion task) {
    jdbc.sql(
            """
            insert into support_session
              (id, referral_id, supported_on, support_types, channel, minutes, note, recorded_at,
               recorded_by)
            values (:id, :referral, :on, :types, :channel, :minutes, :note, :at, :by)
            """)
        .param("id", Ids.next())
        .param("referral", referral.id().value())
        .param("on", answers.supportedOn())
        .param("types", answers.supportTypes().toArray(String[]::new))
        .param("channel", answers.channel())
        .param("minutes", answers.minutes(), Types.INTEGER)
        .param("note", answers.note())
        .param("at", Timestamp.from(task.now()))
        .param("by", task.by().id().value())
        .update();
    say(referral, task, task.by().organisationName() + " recorded support.");
  }

  void ended(Referral referral, CloseSupport.Answers answers, TaskCompletion task) {
    jdbc.sql(
            """
            insert into outcome_measure
              (referral_id, wellbeing, reintegration, safety, informed, justice_experience, coping,
               not_measured_reason, closing_note, measured_at, measured_by)
            values (:referral, :wellbeing, :reintegration, :safety, :informed, :justice, :coping,
                    :notMeasured, :note, :at, :by)
            """)
        .param("referral", referral.id().value())
        .param("wellbeing", name(answers.wellbeing()))
        .param("reintegration", name(answers.reintegration()))
        .param("safety", name(answers.safety()))
        .param("informed", name(answers.informed()))
        .param("justice", name(answers.justiceExperience()))
        .param("coping", name(answers.coping()))
        .param("notMeasured", answers.notMeasuredReason())
        .param("note", answers.closingNote())
        .param("at", Timestamp.from(task.now()))
        .param("by", task.by().id().value())
        .update();
    referral.supportEnded(task.now());
    say(referral, task, task.by().organisationName() + " ended support.");
  }

  /** How often and for how long a victim was supported. */
  List<ReferralView.Session> sessionsOf(ReferralId referralId) {
    return jdbc.sql(
            """
            select supported_on, support_types, minutes, note from support_session
             where referral_id = :referral order by supported_on, id
            """)
        .param("referral", referralId.value())
        .query(
            (row, n) ->
                new ReferralView.Session(
                    row.getObject("supported_on", LocalDate.class),
                    List.of((String[]) row.getArray("support_types").getArray()),
                    row.getObject("minutes", Integer.class),
                    row.getString("note")))
        .list();
  }

  private void say(Referral referral, TaskCompletion task, String sentence) {
    events.publishEvent(new ReferralMoved(referral.caseId(), sentence, task.now(), task.by().id()));
  }

  private static @Nullable String name(CloseSupport.@Nullable Change change) {
    return change == null ? null : change.name();
  }
}
