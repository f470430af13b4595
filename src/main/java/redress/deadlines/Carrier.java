package redress.deadlines;

import org.jspecify.annotations.Nullable;
import redress.shared.OrganisationId;
import redress.shared.UserId;

/**
 * Who carries a case, and so its clocks.
 *
 * @param organisation the office the case belongs to
 * @param team the group of the office that works on it, as in the task list
 * @param owner null where nobody owns it yet
 */
public record Carrier(OrganisationId organisation, String team, @Nullable UserId owner) {}
