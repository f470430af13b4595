package redress.deadlines;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the clocks are kept.
 *
 * @param sweep how often rungs are looked for in the database, beside the journeys' own wakes
 */
@ConfigurationProperties("redress.deadlines")
record DeadlinesProperties(@DefaultValue("15s") Duration sweep) {}
