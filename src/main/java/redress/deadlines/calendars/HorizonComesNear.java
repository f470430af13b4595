package redress.deadlines.calendars;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/**
 * The bank-holiday list in use ends soon: an administrator must load the newer one. Told daily.
 *
 * @param lastDay the last day it knows
 * @param daysLeft until then; below 0 once it has passed
 * @param within the narrowest of 30, 90, 180 and 365 days it has come within
 */
@NamedInterface("settings")
public record HorizonComesNear(LocalDate lastDay, long daysLeft, int within, Instant at) {}
