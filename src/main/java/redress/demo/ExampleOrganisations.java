package redress.demo;

import static redress.directory.KindOfService.ANTISOCIAL_BEHAVIOUR;
import static redress.directory.KindOfService.BEREAVEMENT;
import static redress.directory.KindOfService.CHILD_EXPLOITATION;
import static redress.directory.KindOfService.DOMESTIC_ABUSE;
import static redress.directory.KindOfService.GENERAL;
import static redress.directory.KindOfService.HATE_CRIME;
import static redress.directory.KindOfService.MODERN_SLAVERY;
import static redress.directory.KindOfService.ROAD_TRAUMA;
import static redress.directory.KindOfService.SEXUAL_VIOLENCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.directory.Directory;
import redress.directory.KindOfService;
import redress.directory.NewService;
import redress.identity.Identity;
import redress.identity.OrganisationKind;
import redress.shared.OrganisationId;

/** The office, the force and the providers of the demonstration. [domain.md 3.1] */
@Component
class ExampleOrganisations {

  static final String OFFICE = "Office of the Police and Crime Commissioner";
  static final String FORCE = "Warwickshire Police";
  static final String VICTIM_SUPPORT = "Victim Support";
  static final String SAFELINE = "Safeline";
  static final String REFUGE = "Refuge";
  static final String BARNARDOS = "Barnardo's";

  private static final LocalDate SINCE = LocalDate.of(2023, 4, 1);

  private final Identity identity;
  private final Directory directory;

  ExampleOrganisations(Identity identity, Directory directory) {
    this.identity = identity;
    this.directory = directory;
  }

  /** A service of an example provider; ages in years, null for no limit. */
  private record Example(
      String provider,
      String service,
      Set<KindOfService> kinds,
      @Nullable Integer ageMin,
      @Nullable Integer ageMax,
      int rank,
      int capacity) {}

  private static final List<Example> SERVICES =
      List.of(
          new Example(
              VICTIM_SUPPORT,
              "General support",
              Set.of(GENERAL, HATE_CRIME, DOMESTIC_ABUSE, ANTISOCIAL_BEHAVIOUR),
              null,
              null,
              3,
              400),
          new Example(
              "Victim Support Homicide Service",
              "Homicide",
              Set.of(BEREAVEMENT),
              null,
              null,
              1,
              20),
          new Example(SAFELINE, "Sexual violence", Set.of(SEXUAL_VIOLENCE), null, null, 1, 60),
          new Example(REFUGE, "Domestic abuse", Set.of(DOMESTIC_ABUSE), 16, null, 1, 80),
          new Example(BARNARDOS, "Child exploitation", Set.of(CHILD_EXPLOITATION), null, 17, 1, 25),
          new Example("RoadPeace", "Road death and injury", Set.of(ROAD_TRAUMA), null, null, 1, 20),
          new Example(
              "West Midlands Anti-Slavery Network",
              "Modern slavery",
              Set.of(MODERN_SLAVERY),
              null,
              null,
              1,
              15),
          new Example("ASSIST Trauma Care", "Trauma", Set.of(GENERAL), 5, null, 5, 40));

  void add() {
    identity.addOrganisation(OFFICE, OrganisationKind.LOCAL_POLICING_BODY);
    identity.addOrganisation(FORCE, OrganisationKind.POLICE_FORCE);
    for (Example example : SERVICES) {
      OrganisationId provider =
          identity.addOrganisation(example.provider(), OrganisationKind.PROVIDER);
      directory.add(
          new NewService(
              provider,
              example.service(),
              example.kinds(),
              example.ageMin(),
              example.ageMax(),
              Set.of(),
              example.rank(),
              example.capacity(),
              SINCE,
              null,
              "S1, W3; holders in 2026 to be verified"));
    }
  }

  static List<String> providers() {
    return SERVICES.stream().map(Example::provider).distinct().toList();
  }
}
