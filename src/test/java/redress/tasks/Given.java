package redress.tasks;

import static redress.tasks.TaskRoom.NOW;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import redress.engine.OpenedWork;
import redress.identity.CurrentUser;
import redress.identity.Identity;
import redress.identity.OrganisationKind;
import redress.identity.Role;
import redress.shared.CaseId;
import redress.shared.OrganisationId;
import redress.shared.ReferralId;
import redress.shared.TaskId;

/** What a test begins with: an office, a provider, their people, and work for them. */
@TestComponent
class Given {

  static final String PASSWORD = "correct horse battery";

  private static final AtomicLong JOBS = new AtomicLong(2_251_799_813_685_249L);

  private final Identity identity;
  private final TaskIntake intake;
  private final JdbcClient jdbc;
  private final TaskRoom.AskVictim work;
  private final TaskRoom.Told told;

  Given(
      Identity identity,
      TaskIntake intake,
      JdbcClient jdbc,
      TaskRoom.AskVictim work,
      TaskRoom.Told told) {
    this.identity = identity;
    this.intake = intake;
    this.jdbc = jdbc;
    this.work = work;
    this.told = told;
  }

  /** No work, and two tables in place of what other rooms say about cases. */
  void anEmptyList() {
    jdbc.sql("truncate task, kept_answers, sign_in_attempt").update();
    standInForTheView("case_next_deadline");
    standInForTheView("task_subject");
    work.done.clear();
    told.events.clear();
  }

  private void standInForTheView(String name) {
    boolean drawn =
        jdbc.sql("select count(*) from pg_views where viewname = :name")
                .param("name", name)
                .query(Long.class)
                .single()
            > 0;
    if (drawn) {
      jdbc.sql("drop view " + name).update();
    }
    jdbc.sql(
            """
            create table if not exists %s (
              case_id uuid primary key, reference text, display_name text, place text,
              priority int, due_at timestamptz)
            """
                .formatted(name))
        .update();
    jdbc.sql("truncate " + name).update();
  }

  CurrentUser caseworker(String name) {
    return person(name, office(), OrganisationKind.LOCAL_POLICING_BODY, Role.CASEWORKER);
  }

  CurrentUser supervisor(String name) {
    return person(name, office(), OrganisationKind.LOCAL_POLICING_BODY, Role.SUPERVISOR);
  }

  CurrentUser providerWorker(String name, String provider) {
    var organisation = identity.addOrganisation(provider, OrganisationKind.PROVIDER);
    return person(name, organisation, OrganisationKind.PROVIDER, Role.PROVIDER_WORKER);
  }

  Work work() {
    return new Work();
  }

  private OrganisationId office() {
    return identity.addOrganisation("The office", OrganisationKind.LOCAL_POLICING_BODY);
  }

  /** The same person, with a password to sign in with. */
  CurrentUser signingIn(CurrentUser user) {
    var id =
        identity.addUser(
            user.username(),
            user.name(),
            user.email(),
            PASSWORD,
            user.organisation(),
            user.roles());
    return person(
        id.value(), user.name(), user.organisation(), user.organisationKind(), user.roles());
  }

  private static CurrentUser person(
      String name, OrganisationId organisation, OrganisationKind kind, Role role) {
    var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return person(id, name, organisation, kind, Set.of(role));
  }

  private static CurrentUser person(
      UUID id, String name, OrganisationId organisation, OrganisationKind kind, Set<Role> roles) {
    var username = name.toLowerCase(Locale.UK).replace(' ', '.');
    var email = username + "@example.org";
    return new CurrentUser(
        id, username, name, email, organisation.value(), "Their house", kind, roles);
  }

  /** One piece of work, reached by a journey. */
  final class Work {

    private final Map<String, Object> variables = new HashMap<>();
    private final long jobKey = JOBS.incrementAndGet();
    private CaseId caseId = CaseId.next();
    private String group = "caseworkers";
    private int priority = 3;
    private Instant dueAt = NOW.plus(Duration.ofDays(2));

    private Work() {
      office();
    }

    Work of(CaseId caseId) {
      this.caseId = caseId;
      return this;
    }

    Work of(ReferralId referralId) {
      variables.put("referralId", referralId.toString());
      return this;
    }

    Work forSupervisors() {
      this.group = "supervisors";
      return this;
    }

    Work offeredTo(CurrentUser provider) {
      this.group = "provider";
      variables.put("offeredTo", provider.organisation().toString());
      return this;
    }

    Work urgency(int priority) {
      this.priority = priority;
      return this;
    }

    Work due(Instant dueAt) {
      this.dueAt = dueAt;
      return this;
    }

    long jobKey() {
      return jobKey;
    }

    TaskId opened() {
      aboutTheCase();
      intake.opened(toldByTheEngine());
      return new TaskId(
          jdbc.sql("select id from task where job_key = :jobKey")
              .param("jobKey", jobKey)
              .query(UUID.class)
              .single());
    }

    OpenedWork toldByTheEngine() {
      var all = new HashMap<>(variables);
      all.put("caseId", caseId.toString());
      all.put("replyBy", dueAt.toString());
      return new OpenedWork(
          jobKey, 7, "trial", "askVictim", "Ask victim", "trial/ask-victim", group, all);
    }

    private void aboutTheCase() {
      for (var table : List.of("task_subject", "case_next_deadline")) {
        jdbc.sql(
                """
                insert into %s (case_id, reference, display_name, priority, due_at)
                values (:caseId, :reference, 'Ada Example', :priority, :dueAt)
                on conflict (case_id) do nothing
                """
                    .formatted(table))
            .param("caseId", caseId.value())
            .param("reference", "26-" + caseId.toString().substring(30))
            .param("priority", priority)
            .param("dueAt", Timestamp.from(dueAt))
            .update();
      }
    }
  }

  List<TaskId> opened(int number) {
    var ids = new ArrayList<TaskId>();
    for (int i = 0; i < number; i++) {
      ids.add(work().due(NOW.plus(Duration.ofHours(i / 3))).urgency(1 + i % 4).opened());
    }
    return ids;
  }

  static Map<String, List<String>> answers(String... namesAndValues) {
    var answers = new HashMap<String, List<String>>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      answers.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return answers;
  }
}
