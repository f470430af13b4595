package redress.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import redress.identity.CurrentUser;
import redress.identity.Identity;
import redress.identity.OrganisationKind;
import redress.identity.Role;
import redress.shared.OrganisationId;
import redress.shared.UserId;

/** The example people of the demonstration: made up, one password for all. */
@Component
class ExampleUsers {

  static final String PASSWORD = "redress-demo-2026";

  private final Identity identity;

  ExampleUsers(Identity identity) {
    this.identity = identity;
  }

  private static final List<String> AT_PROVIDERS =
      List.of(
          "Nia Roberts",
          "Owen Clarke",
          "Grace Bello",
          "Meera Joshi",
          "Luke Hartley",
          "Zofia Nowak",
          "Hannah Price",
          "Daniel Osei");

  /** One example person. */
  record Example(String username, String name, Role role, String organisation) {

    /** As written for people: user, password, role, organisation. */
    String line() {
      return "%s %s %s %s".formatted(username, PASSWORD, role, organisation);
    }
  }

  static List<Example> all() {
    List<Example> examples =
        new ArrayList<>(
            List.of(
                office("caseworker", "Amina Khan", Role.CASEWORKER),
                office("caseworker2", "Tom Bailey", Role.CASEWORKER),
                office("supervisor", "Sam Okoro", Role.SUPERVISOR),
                office("manager", "Priya Nair", Role.MANAGER),
                office("reviewer", "Ruth Lindqvist", Role.REVIEW_MANAGER),
                office("admin", "Alex Morgan", Role.ADMINISTRATOR)));
    var names = AT_PROVIDERS.iterator();
    for (String provider : ExampleOrganisations.providers()) {
      examples.add(
          new Example(usernameFor(provider), names.next(), Role.PROVIDER_WORKER, provider));
    }
    examples.add(
        new Example(
            "victimsupport-manager",
            "Joyce Adeyemi",
            Role.PROVIDER_MANAGER,
            ExampleOrganisations.VICTIM_SUPPORT));
    return List.copyOf(examples);
  }

  private static Example office(String username, String name, Role role) {
    return new Example(username, name, role, ExampleOrganisations.OFFICE);
  }

  private static String usernameFor(String organisation) {
    return organisation.toLowerCase(Locale.UK).replaceAll("[^a-z]", "");
  }

  /** Adds those who are not there yet; answers all, each as if signed in. */
  List<CurrentUser> add() {
    return all().stream().map(this::added).toList();
  }

  private CurrentUser added(Example example) {
    OrganisationKind kind =
        example.organisation().equals(ExampleOrganisations.OFFICE)
            ? OrganisationKind.LOCAL_POLICING_BODY
            : OrganisationKind.PROVIDER;
    OrganisationId organisation = identity.addOrganisation(example.organisation(), kind);
    String email = example.username() + "@example.org";
    UserId id =
        identity.addUser(
            example.username(),
            example.name(),
            email,
            PASSWORD,
            organisation,
            Set.of(example.role()));
    return new CurrentUser(
        id.value(),
        example.username(),
        example.name(),
        email,
        organisation.value(),
        example.organisation(),
        kind,
        Set.of(example.role()));
  }
}
