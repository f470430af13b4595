package redress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccessQuestionsTest {

  private static final UUID OFFICE = UUID.fromString("0199a0e4-0000-7000-8000-00000000000a");
  private static final UUID OTHER_OFFICE = UUID.fromString("0199a0e4-0000-7000-8000-00000000000b");
  private static final UUID HELPERS = UUID.fromString("0199a0e4-0000-7000-8000-00000000000c");
  private static final UUID OTHER_HELPERS = UUID.fromString("0199a0e4-0000-7000-8000-00000000000d");

  private static EmbeddedPostgres postgres;
  private static JdbcClient jdbc;

  @BeforeAll
  static void two_offices_two_providers_and_their_work() throws IOException {
    postgres = EmbeddedPostgres.builder().start();
    jdbc = JdbcClient.create(postgres.getPostgresDatabase());
    for (var sql :
        List.of(
            "create table task (name text, organisation_id uuid, role text)",
            "create table breach (id text, organisation_id uuid)",
            "insert into breach values ('ours', '%s'), ('theirs', '%s')"
                .formatted(OFFICE, OTHER_OFFICE),
            "create table victim_case (id text, organisation_id uuid)",
            "create table clock (name text, organisation_id uuid)",
            "create table referral (id text, case_id text)",
            "create table referral_offer (referral_id text, provider_id uuid, state text)",
            "insert into task values ('contact', '%s', 'CASEWORKER'), ('approve', '%s', 'SUPERVISOR'), ('theirs', '%s', 'CASEWORKER'), ('reply', '%s', 'PROVIDER_WORKER'), ('other reply', '%s', 'PROVIDER_WORKER')"
                .formatted(OFFICE, OFFICE, OTHER_OFFICE, HELPERS, OTHER_HELPERS),
            "insert into victim_case values ('ours', '%s'), ('theirs', '%s')"
                .formatted(OFFICE, OTHER_OFFICE),
            "insert into clock values ('ours', '%s'), ('theirs', '%s')"
                .formatted(OFFICE, OTHER_OFFICE),
            "insert into referral values ('open', 'ours'), ('taken', 'ours'), ('refused', 'ours'), ('theirs', 'theirs')",
            "insert into referral_offer values ('open', '%1$s', 'OFFERED'), ('taken', '%1$s', 'ACCEPTED'), ('refused', '%1$s', 'REFUSED'), ('refused', '%2$s', 'OFFERED'), ('theirs', '%2$s', 'LAPSED')"
                .formatted(HELPERS, OTHER_HELPERS))) {
      jdbc.sql(sql).update();
    }
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void a_caseworker_works_on_the_tasks_of_caseworkers_in_their_own_office() {
    assertThat(tasksToWorkOn(at(OFFICE, Role.CASEWORKER))).containsExactly("contact");
    assertThat(tasksToSee(at(OFFICE, Role.CASEWORKER))).containsExactly("contact");
  }

  @Test
  void a_supervisor_sees_what_caseworkers_do_but_works_on_their_own() {
    assertThat(tasksToWorkOn(at(OFFICE, Role.SUPERVISOR))).containsExactly("approve");
    assertThat(tasksToSee(at(OFFICE, Role.SUPERVISOR)))
        .containsExactlyInAnyOrder("approve", "contact");
  }

  @Test
  void a_manager_sees_what_supervisors_and_caseworkers_do() {
    assertThat(tasksToWorkOn(at(OFFICE, Role.MANAGER))).isEmpty();
    assertThat(tasksToSee(at(OFFICE, Role.MANAGER)))
        .containsExactlyInAnyOrder("approve", "contact");
    assertThat(cases(at(OFFICE, Role.MANAGER))).containsExactly("ours");
  }

  @Test
  void breaches_are_for_those_who_oversee_the_office_they_belong_to() {
    for (var overseer : List.of(Role.SUPERVISOR, Role.MANAGER, Role.REVIEW_MANAGER)) {
      assertThat(breaches(at(OFFICE, overseer))).containsExactly("ours");
    }
    assertThat(breaches(at(OFFICE, Role.CASEWORKER, Role.ADMINISTRATOR))).isEmpty();
    assertThat(breaches(at(HELPERS, Role.PROVIDER_MANAGER))).isEmpty();
  }

  @Test
  void a_provider_sees_its_own_tasks_only() {
    assertThat(tasksToSee(at(HELPERS, Role.PROVIDER_WORKER))).containsExactly("reply");
    assertThat(tasksToSee(at(HELPERS, Role.PROVIDER_MANAGER))).containsExactly("reply");
    assertThat(tasksToWorkOn(at(HELPERS, Role.PROVIDER_MANAGER))).isEmpty();
  }

  @Test
  void who_has_no_role_sees_nothing() {
    var nobody = at(OFFICE);
    assertThat(tasksToSee(nobody)).isEmpty();
    assertThat(tasksToWorkOn(nobody)).isEmpty();
    assertThat(cases(nobody)).isEmpty();
    assertThat(referrals(nobody)).isEmpty();
  }

  @Test
  void cases_are_for_caseworkers_and_supervisors_of_the_office_that_owns_them() {
    assertThat(cases(at(OFFICE, Role.CASEWORKER))).containsExactly("ours");
    assertThat(cases(at(OTHER_OFFICE, Role.SUPERVISOR))).containsExactly("theirs");
    assertThat(cases(at(OFFICE, Role.ADMINISTRATOR, Role.REVIEW_MANAGER))).isEmpty();
    assertThat(cases(at(HELPERS, Role.PROVIDER_WORKER))).isEmpty();
  }

  @Test
  void clocks_are_seen_in_the_office_that_owns_their_cases() {
    assertThat(clocks(at(OFFICE, Role.CASEWORKER))).containsExactly("ours");
    assertThat(clocks(at(OFFICE, Role.REVIEW_MANAGER))).containsExactly("ours");
    assertThat(clocks(at(OTHER_OFFICE, Role.SUPERVISOR))).containsExactly("theirs");
    assertThat(clocks(at(OFFICE, Role.ADMINISTRATOR))).isEmpty();
    assertThat(clocks(at(HELPERS, Role.PROVIDER_MANAGER))).isEmpty();
  }

  @Test
  void all_deadlines_are_watched_by_supervisors_and_managers() {
    assertThat(MayWatchDeadlines.allows(at(OFFICE, Role.SUPERVISOR))).isTrue();
    assertThat(MayWatchDeadlines.allows(at(OFFICE, Role.MANAGER))).isTrue();
    assertThat(MayWatchDeadlines.allows(at(OFFICE, Role.REVIEW_MANAGER))).isTrue();
    assertThat(MayWatchDeadlines.allows(at(OFFICE, Role.CASEWORKER))).isFalse();
    assertThat(MayWatchDeadlines.allows(at(HELPERS, Role.PROVIDER_MANAGER))).isFalse();
  }

  @Test
  void a_provider_sees_a_referral_while_it_is_offered_or_accepted() {
    assertThat(referrals(at(HELPERS, Role.PROVIDER_WORKER)))
        .containsExactlyInAnyOrder("open", "taken");
    assertThat(referrals(at(OTHER_HELPERS, Role.PROVIDER_MANAGER))).containsExactly("refused");
  }

  @Test
  void the_office_sees_every_referral_of_its_cases() {
    assertThat(referrals(at(OFFICE, Role.CASEWORKER)))
        .containsExactlyInAnyOrder("open", "taken", "refused");
    assertThat(referrals(at(OFFICE, Role.REVIEW_MANAGER))).isEmpty();
  }

  @Test
  void mail_and_stuck_work_are_for_supervisors_and_administrators() {
    assertThat(MaySeeMail.allows(at(OFFICE, Role.ADMINISTRATOR))).isTrue();
    assertThat(MaySeeStuckWork.allows(at(OFFICE, Role.SUPERVISOR))).isTrue();
    assertThat(MaySeeStuckWork.allows(at(OFFICE, Role.CASEWORKER))).isFalse();
    assertThat(MaySeeFeed.allows(at(OFFICE, Role.CASEWORKER))).isTrue();
    assertThat(MaySeeFeed.allows(at(HELPERS, Role.PROVIDER_MANAGER))).isFalse();
  }

  private static List<String> tasksToWorkOn(CurrentUser by) {
    return answer("select t.name from task t where ", MayWorkOnTask.of(by));
  }

  private static List<String> tasksToSee(CurrentUser by) {
    return answer("select t.name from task t where ", MaySeeTask.of(by));
  }

  private static List<String> breaches(CurrentUser by) {
    return answer("select b.id from breach b where ", MaySeeBreach.of(by));
  }

  private static List<String> cases(CurrentUser by) {
    return answer("select c.id from victim_case c where ", MaySeeCase.of(by));
  }

  private static List<String> clocks(CurrentUser by) {
    return answer("select k.name from clock k where ", MaySeeClock.of(by));
  }

  private static List<String> referrals(CurrentUser by) {
    return answer("select r.id from referral r where ", MaySeeReferral.of(by));
  }

  private static List<String> answer(String question, Condition condition) {
    return jdbc.sql(question + "(" + condition.sql() + ")")
        .params(condition.parameters())
        .query(String.class)
        .list();
  }

  private static CurrentUser at(UUID organisation, Role... roles) {
    var kind =
        organisation.equals(HELPERS) || organisation.equals(OTHER_HELPERS)
            ? OrganisationKind.PROVIDER
            : OrganisationKind.LOCAL_POLICING_BODY;
    return new CurrentUser(
        UUID.randomUUID(), "u", "U", "u@example.org", organisation, "O", kind, Set.of(roles));
  }
}
