package redress.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import redress.identity.ApiScope;
import redress.identity.CurrentUser;
import redress.identity.Identity;
import redress.identity.OrganisationKind;
import redress.identity.Role;
import redress.intake.Intake;
import redress.intake.SyntheticFeed;

/** Loads the demonstration once, through the doors everybody uses. */
@Component
@ConditionalOnProperty("redress.demo")
class Demonstration {

  private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
  private static final int ROWS = 300;
  private static final long SEED = 20_26;

  private final ExampleOrganisations organisations;
  private final ExampleUsers users;
  private final ExamplePeopleAtWork atWork;
  private final Identity identity;
  private final Intake intake;
  private final Clock clock;
  private final Path folder;

  Demonstration(
      ExampleOrganisations organisations,
      ExampleUsers users,
      ExamplePeopleAtWork atWork,
      Identity identity,
      Intake intake,
      Clock clock,
      @Value("${redress.home}") Path home) {
    this.organisations = organisations;
    this.users = users;
    this.atWork = atWork;
    this.identity = identity;
    this.intake = intake;
    this.clock = clock;
    this.folder = home.resolve("demo");
  }

  /** Before the banner, which names the example users. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  void load() throws IOException {
    Path loaded = folder.resolve("loaded");
    if (Files.exists(loaded)) {
      return;
    }
    organisations.add();
    List<CurrentUser> people = users.add();
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("users.txt"),
        ExampleUsers.all().stream()
            .map(ExampleUsers.Example::line)
            .collect(Collectors.joining("\n", "", "\n")));
    Files.writeString(folder.resolve("api-key.txt"), keyOfTheForce() + "\n");
    atWork.begin(people);
    intake.upload(
        "demonstration.csv",
        new ByteArrayInputStream(SyntheticFeed.rows(ROWS, SEED, clock.instant())),
        oneWho(people, Role.SUPERVISOR),
        clock.instant());
    Files.writeString(loaded, clock.instant() + "\n");
    LOG.info("The demonstration is loading: {} rows through the intake", ROWS);
  }

  private static CurrentUser oneWho(List<CurrentUser> people, Role role) {
    return people.stream().filter(person -> person.has(role)).findFirst().orElseThrow();
  }

  private String keyOfTheForce() {
    return identity.addApiClient(
        "Example crime system of the force",
        identity.addOrganisation(ExampleOrganisations.FORCE, OrganisationKind.POLICE_FORCE),
        Set.of(ApiScope.INTAKE, ApiScope.DEADLINES));
  }
}
