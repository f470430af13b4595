package redress.tasks;

import java.util.Objects;
import org.springframework.stereotype.Component;
import redress.engine.OpenedWork;
import redress.identity.Identity;
import redress.identity.Role;
import redress.shared.OrganisationId;

/** Whose work it is, by the group drawn in the diagram. */
@Component
class Teams {

  private final Identity identity;

  Teams(Identity identity) {
    this.identity = identity;
  }

  Team of(OpenedWork work) {
    return switch (Objects.requireNonNullElse(work.candidateGroup(), "")) {
      case "caseworkers" -> new Team(identity.localPolicingBody(), Role.CASEWORKER);
      case "supervisors" -> new Team(identity.localPolicingBody(), Role.SUPERVISOR);
      case "managers" -> new Team(identity.localPolicingBody(), Role.MANAGER);
      case "provider" -> new Team(offeredTo(work), Role.PROVIDER_WORKER);
      default ->
          throw new IllegalArgumentException(
              "%s has no team: group %s".formatted(work.elementId(), work.candidateGroup()));
    };
  }

  private static OrganisationId offeredTo(OpenedWork work) {
    return OrganisationId.of(
        Objects.requireNonNull(work.variables().get("offeredTo"), "offeredTo").toString());
  }

  /** A role in an organisation. */
  record Team(OrganisationId organisation, Role role) {}
}
