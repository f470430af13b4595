package redress.deadlines;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How the clocks are kept.
 *
 * @param sweep how often rungs are looked for in the database, beside the journeys' own wakes
 * @param rules where the rules are written
 * @param bankHolidays the list GOV.UK publishes
 */
@ConfigurationProperties("redress.deadlines")
record DeadlinesProperties(
    @DefaultValue("1m") Duration sweep,
    @DefaultValue("classpath:deadlines/rules.yaml") Resource rules,
    @DefaultValue("classpath:deadlines/bank-holidays.json") Resource bankHolidays) {}
