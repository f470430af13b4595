package redress.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redress.cases.NewCase;
import redress.directory.KindOfService;

/** Which kinds of service fit a victim, the most specific first. [domain.md 3.1] */
final class Fitting {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private Fitting() {}

  static List<KindOfService> kinds(NewCase facts) {
    Set<String> markers = facts.markers();
    List<KindOfService> kinds = new ArrayList<>();
    addWhen(markers.contains("CSE"), KindOfService.CHILD_EXPLOITATION, kinds);
    addWhen(
        markers.contains("SAV") || "SEXUAL_OFFENCE".equals(facts.category()),
        KindOfService.SEXUAL_VIOLENCE,
        kinds);
    addWhen("HOMICIDE".equals(facts.category()), KindOfService.BEREAVEMENT, kinds);
    addWhen(
        markers.contains("DA") || markers.contains("HBA_FGM"), KindOfService.DOMESTIC_ABUSE, kinds);
    addWhen(markers.contains("MODERN_SLAVERY"), KindOfService.MODERN_SLAVERY, kinds);
    addWhen(
        markers.stream().anyMatch(marker -> marker.startsWith("HATE_")),
        KindOfService.HATE_CRIME,
        kinds);
    addWhen("ASB".equals(facts.category()), KindOfService.ANTISOCIAL_BEHAVIOUR, kinds);
    addWhen("ROAD_TRAUMA".equals(facts.category()), KindOfService.ROAD_TRAUMA, kinds);
    kinds.add(KindOfService.GENERAL);
    return List.copyOf(kinds);
  }

  /** In whole years on that day; null where the date of birth is not known. */
  static @Nullable Integer age(NewCase facts, Instant now) {
    LocalDate born = facts.victim().dateOfBirth();
    return born == null ? null : Period.between(born, day(now)).getYears();
  }

  static LocalDate day(Instant instant) {
    return instant.atZone(LONDON).toLocalDate();
  }

  private static void addWhen(boolean fits, KindOfService kind, List<KindOfService> kinds) {
    if (fits) {
      kinds.add(kind);
    }
  }
}
