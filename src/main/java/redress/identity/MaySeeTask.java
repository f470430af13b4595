package redress.identity;

import java.util.EnumSet;

/**
 * May this person see the task? Yes, when they may work on it; a supervisor also sees what is for
 * caseworkers, a manager what is for both, and a provider manager what is for provider workers, of
 * their own organisation. Asked over the alias {@code t} of {@code task}.
 */
public final class MaySeeTask {

  private MaySeeTask() {}

  public static Condition of(CurrentUser by) {
    if (by.roles().isEmpty()) {
      return Condition.nothing();
    }
    var roles = EnumSet.copyOf(by.roles());
    if (by.has(Role.MANAGER)) {
      roles.add(Role.SUPERVISOR);
    }
    if (by.hasAnyOf(Role.SUPERVISOR, Role.MANAGER)) {
      roles.add(Role.CASEWORKER);
    }
    if (by.has(Role.PROVIDER_MANAGER)) {
      roles.add(Role.PROVIDER_WORKER);
    }
    return MayWorkOnTask.forRoles(by, roles);
  }
}
