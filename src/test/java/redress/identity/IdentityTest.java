package redress.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import redress.shared.OrganisationId;
import redress.shared.UserId;

@DoorTest
class IdentityTest {

  @Autowired private Identity identity;
  @Autowired private JdbcClient jdbc;

  @Test
  void what_is_added_twice_is_there_once() {
    var office = Doors.office(identity);
    assertThat(Doors.office(identity)).isEqualTo(office);
    assertThat(identity.localPolicingBody()).isEqualTo(office);
    assertThat(identity.organisationName(office)).isEqualTo("Office of the Commissioner");
    var sam = add("Sam", office, Role.SUPERVISOR);
    assertThat(add("sam", office, Role.CASEWORKER)).isEqualTo(sam);
    assertThat(identity.membersOf(office, Role.CASEWORKER)).extracting("id").doesNotContain(sam);
  }

  @Test
  void supervisors_are_those_of_one_organisation_who_may_sign_in() {
    var office = Doors.office(identity);
    var here = add("shere", office, Role.SUPERVISOR);
    var gone = add("sgone", office, Role.SUPERVISOR);
    jdbc.sql("update app_user set active = false where id = :id")
        .param("id", gone.value())
        .update();
    assertThat(identity.supervisorsOf(office)).extracting("id").contains(here).doesNotContain(gone);
    assertThat(identity.contact(gone).email()).isEqualTo("sgone@example.org");
  }

  @Test
  void a_role_belongs_to_a_kind_of_organisation() {
    var provider = identity.addOrganisation("Helpers", OrganisationKind.PROVIDER);
    assertThatThrownBy(() -> add("mole", provider, Role.CASEWORKER))
        .hasMessage(
            "Nobody at Helpers can have the role ‘Caseworker’. Choose a role of that kind of"
                + " organisation.");
  }

  @Test
  void a_password_is_kept_only_as_a_hash() {
    var user = add("hashed", Doors.office(identity), Role.CASEWORKER);
    assertThat(
            jdbc.sql("select password_hash from app_user where id = :id")
                .param("id", user.value())
                .query(String.class)
                .single())
        .startsWith("{bcrypt}");
  }

  private UserId add(String username, OrganisationId organisation, Role role) {
    return identity.addUser(
        username, username, username + "@example.org", Doors.PASSWORD, organisation, Set.of(role));
  }
}
