package redress.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import redress.shared.Ids;
import redress.shared.OrganisationId;
import redress.shared.RuleBroken;
import redress.shared.UserId;

@DoorTest
class RegisterTest {

  private static final NewPassword PASSWORD = NewPassword.known(Doors.PASSWORD);

  @Autowired private Identity identity;
  @Autowired private Register register;
  @Autowired private ApiRegister apis;
  @Autowired private ApiClients clients;
  @Autowired private Users users;

  private OrganisationId office;
  private OrganisationId provider;
  private CurrentUser administrator;

  @BeforeEach
  void an_office_a_provider_and_an_administrator() {
    office = Doors.office(identity);
    provider = identity.addOrganisation("Registered Helpers", OrganisationKind.PROVIDER);
    identity.addUser("keeper", "Kay Keeper", "keeper@example.org", Doors.PASSWORD, office, admin());
    administrator = users.called("keeper").orElseThrow().user();
  }

  @Test
  void only_administrators_keep_the_register() {
    var caseworker = caller(Role.CASEWORKER);
    refuses(() -> register.everybody(caseworker), "NOT_AN_ADMINISTRATOR", null);
    refuses(
        () -> register.addPerson(person("x", admin()), caseworker), "NOT_AN_ADMINISTRATOR", null);
    refuses(() -> apis.clients(caseworker), "NOT_AN_ADMINISTRATOR", null);
  }

  @Test
  void an_organisation_has_a_name_of_its_own_and_is_a_force_or_a_provider() {
    register.addOrganisation(" Rugby Force ", OrganisationKind.POLICE_FORCE, administrator);
    assertThat(register.everybody(administrator))
        .extracting(each -> each.organisation().name())
        .startsWith("Office of the Commissioner")
        .contains("Rugby Force");
    refuses(
        () -> addOrganisation("Rugby Force", OrganisationKind.PROVIDER),
        "ORGANISATION_KNOWN",
        "name");
    refuses(
        () -> addOrganisation("  ", OrganisationKind.PROVIDER), "ORGANISATION_NEEDS_NAME", "name");
    refuses(() -> addOrganisation("Other", null), "ORGANISATION_NEEDS_KIND", "kind");
    refuses(
        () -> addOrganisation("Other", OrganisationKind.LOCAL_POLICING_BODY),
        "ORGANISATION_NEEDS_KIND",
        "kind");
  }

  @Test
  void somebody_added_is_listed_with_what_they_do() {
    var id = register.addPerson(person("Wendy", Set.of(Role.PROVIDER_WORKER)), administrator);
    var member = register.member(id, administrator);
    assertThat(member.username()).isEqualTo("wendy");
    assertThat(member.roleTitles()).isEqualTo("Provider worker");
    assertThat(member.maySignIn()).isTrue();
    assertThat(register.everybody(administrator))
        .filteredOn(each -> each.organisation().id().equals(provider))
        .flatExtracting(Staffed::members)
        .contains(member);
  }

  @Test
  void what_is_wrong_with_a_person_is_said_at_its_field() {
    var worker = Set.of(Role.PROVIDER_WORKER);
    register.addPerson(person("taken", worker), administrator);
    refuses(() -> add(person("TAKEN", worker)), "USERNAME_TAKEN", "username");
    refuses(() -> add(person("two words", worker)), "USERNAME_UNUSABLE", "username");
    refuses(() -> add(person("idle", Set.of())), "PERSON_NEEDS_ROLE", "roles");
    refuses(
        () -> add(person("mole", Set.of(Role.SUPERVISOR))),
        "ROLE_NOT_OF_THIS_ORGANISATION",
        "roles");
    refuses(() -> add(named(" ", "a@b.c", PASSWORD)), "PERSON_NEEDS_NAME", "name");
    refuses(() -> add(named("A", "a at b", PASSWORD)), "EMAIL_UNUSABLE", "email");
    refuses(() -> add(named("A", "a@b.c\nBcc: d@e.f", PASSWORD)), "EMAIL_UNUSABLE", "email");
    refuses(
        () -> add(named("A", "a@b.c", NewPassword.known("short"))),
        "PASSWORD_UNUSABLE",
        "password");
    refuses(
        () -> add(named("A", "a@b.c", new NewPassword("long enough", "long enouhg"))),
        "PASSWORDS_DIFFER",
        "passwordAgain");
  }

  @Test
  void nobody_signs_in_for_a_police_force() {
    var force = identity.addOrganisation("Silent Force", OrganisationKind.POLICE_FORCE);
    refuses(() -> register.employer(force, administrator), "NOBODY_SIGNS_IN_THERE", null);
  }

  @Test
  void who_is_ended_is_nobody_until_restored() {
    var id = register.addPerson(person("leaver", Set.of(Role.PROVIDER_WORKER)), administrator);
    register.endSignIn(id, administrator);
    assertThat(users.called("leaver")).isEmpty();
    assertThat(register.member(id, administrator).maySignIn()).isFalse();
    register.restoreSignIn(id, administrator);
    assertThat(users.called("leaver")).isPresent();
  }

  @Test
  void nobody_ends_their_own_sign_in_nor_passes_over_their_own_password() {
    var self = administrator.id();
    refuses(() -> register.endSignIn(self, administrator), "OWN_SIGN_IN", null);
    refuses(() -> register.givePassword(self, PASSWORD, administrator), "OWN_PASSWORD", null);
    assertThat(users.called("keeper")).isPresent();
  }

  @Test
  void who_is_not_known_cannot_be_ended() {
    refuses(() -> register.endSignIn(UserId.next(), administrator), "NO_SUCH_USER", null);
    refuses(() -> register.restoreSignIn(UserId.next(), administrator), "NO_SUCH_USER", null);
  }

  @Test
  void a_key_opens_the_api_until_it_is_revoked() {
    var id = Ids.next();
    var key = addClient(id, "Record system");
    assertThat(clients.holding(key)).get().extracting(ApiClient::name).isEqualTo("Record system");
    apis.revoke(id, administrator);
    assertThat(clients.holding(key)).isEmpty();
    assertThat(apis.client(id, administrator).active()).isFalse();
  }

  @Test
  void a_form_sent_twice_adds_one_client() {
    var id = Ids.next();
    addClient(id, "Once");
    refuses(() -> addClient(id, "Twice"), "CLIENT_ADDED_ALREADY", null);
    assertThat(apis.client(id, administrator).client().name()).isEqualTo("Once");
  }

  @Test
  void a_client_has_a_name_an_organisation_and_something_it_may_do() {
    var intake = Set.of(ApiScope.INTAKE);
    refuses(
        () -> apis.add(Ids.next(), "", office, intake, administrator), "CLIENT_NEEDS_NAME", "name");
    refuses(
        () -> apis.add(Ids.next(), "A", null, intake, administrator),
        "CLIENT_NEEDS_ORGANISATION",
        "organisation");
    refuses(
        () -> apis.add(Ids.next(), "A", office, Set.of(), administrator),
        "CLIENT_NEEDS_SCOPE",
        "scopes");
    refuses(() -> apis.revoke(Ids.next(), administrator), "NO_SUCH_CLIENT", null);
  }

  private String addClient(UUID id, String name) {
    return apis.add(id, name, office, Set.of(ApiScope.INTAKE), administrator);
  }

  private void addOrganisation(String name, OrganisationKind kind) {
    register.addOrganisation(name, kind, administrator);
  }

  private void add(NewPerson person) {
    register.addPerson(person, administrator);
  }

  private NewPerson person(String username, Set<Role> roles) {
    return new NewPerson(username, "Wendy", "w@example.org", provider, roles, PASSWORD);
  }

  private NewPerson named(String name, String email, NewPassword password) {
    return new NewPerson("new", name, email, provider, Set.of(Role.PROVIDER_WORKER), password);
  }

  private CurrentUser caller(Role role) {
    return new CurrentUser(
        Ids.next(),
        "caller",
        "Caller",
        "caller@example.org",
        office.value(),
        "Office",
        OrganisationKind.LOCAL_POLICING_BODY,
        Set.of(role));
  }

  private static Set<Role> admin() {
    return Set.of(Role.ADMINISTRATOR);
  }

  private static void refuses(ThrowingCallable asked, String rule, String field) {
    assertThatThrownBy(asked)
        .isInstanceOfSatisfying(
            RuleBroken.class,
            refused -> {
              assertThat(refused.rule().name()).isEqualTo(rule);
              assertThat(refused.rule().field()).isEqualTo(field);
            });
  }
}
