package redress.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redress.shared.OrganisationId;

/**
 * What is looked for in the directory.
 *
 * @param kinds kinds of service that fit, the most specific first
 * @param age the victim's age in years; null where not known, which fits any service
 * @param district where the victim lives; null where not known, which fits any service
 * @param on the day support is looked for; contracts must cover it
 * @param notThese providers that have been asked already
 */
public record Need(
    List<KindOfService> kinds,
    @Nullable Integer age,
    @Nullable String district,
    LocalDate on,
    Set<OrganisationId> notThese) {}
