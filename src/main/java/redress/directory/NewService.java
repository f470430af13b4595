package redress.directory;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redress.shared.OrganisationId;

/**
 * A service as it enters the directory.
 *
 * @param ageMin youngest age served, in years; null for no limit
 * @param ageMax oldest age served, in years; null for no limit
 * @param districts districts served; none means all
 * @param rank which is asked first among equals; 1 is first
 * @param capacity how many victims it can support at once, 0 or more
 * @param source where the entry was taken from
 */
public record NewService(
    OrganisationId provider,
    String name,
    Set<KindOfService> kinds,
    @Nullable Integer ageMin,
    @Nullable Integer ageMax,
    Set<String> districts,
    int rank,
    int capacity,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String source) {}
