package redress.identity;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * May this person claim, release and complete the task? Yes, when it is for their organisation and
 * for a role they have. Asked over the alias {@code t} of {@code task}.
 */
public final class MayWorkOnTask {

  private MayWorkOnTask() {}

  public static Condition of(CurrentUser by) {
    return by.roles().isEmpty() ? Condition.nothing() : forRoles(by, by.roles());
  }

  static Condition forRoles(CurrentUser by, Set<Role> roles) {
    return new Condition(
        "t.organisation_id = :taskOrganisation and t.role in (:taskRoles)",
        Map.of(
            "taskOrganisation",
            by.organisationUuid(),
            "taskRoles",
            roles.stream().map(Role::name).collect(Collectors.toUnmodifiableSet())));
  }
}
