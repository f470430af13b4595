package redress.directory;

import java.util.UUID;
import redress.shared.OrganisationId;

/**
 * A service that fits a need.
 *
 * @param capacity how many victims it can support at once
 */
public record Match(UUID serviceId, OrganisationId provider, String service, int capacity) {}
