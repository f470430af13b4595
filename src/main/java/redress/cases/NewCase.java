package redress.cases;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a victim of one crime or incident when their case is opened; the names and
 * values are those of the police feed. Null means not known.
 *
 * @param source who sent it
 * @param recordId the sender's id of the record
 * @param reportedAt when the crime or incident was reported; clocks start here
 * @param markers markers of the crime, such as {@code DA}
 * @param vulnerability vulnerability factors as sent
 * @param consentReferral whether the victim agreed to be referred
 */
public record NewCase(
    String source,
    @Nullable String recordId,
    @Nullable String crimeNumber,
    @Nullable String incidentNumber,
    Instant reportedAt,
    @Nullable Instant occurredFrom,
    @Nullable Instant occurredTo,
    String category,
    @Nullable String offenceTitle,
    Set<String> markers,
    @Nullable String district,
    @Nullable String pathway,
    Victim victim,
    SafeContact safeContact,
    @Nullable Boolean consentReferral,
    @Nullable Instant consentAt,
    Set<String> vulnerability,
    @Nullable String dashGrade,
    @Nullable Boolean childrenInvolved,
    @Nullable Integer asbScore,
    @Nullable String officer,
    @Nullable String officerEmail) {}
