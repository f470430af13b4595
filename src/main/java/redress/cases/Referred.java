package redress.cases;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the sender told of the crime or incident. */
@Embeddable
class Referred {

  private String source;
  private @Nullable String recordId;
  private @Nullable String crimeNumber;
  private @Nullable String incidentNumber;
  private Instant reportedAt;
  private @Nullable Instant occurredFrom;
  private @Nullable Instant occurredTo;
  private String category;
  private @Nullable String offenceTitle;
  private String[] markers;
  private @Nullable String district;
  private @Nullable String pathway;
  private String[] vulnerability;
  private @Nullable String dashGrade;
  private @Nullable Boolean childrenInvolved;
  private @Nullable Integer asbScore;
  private @Nullable String officer;
  private @Nullable String officerEmail;
  private @Nullable Boolean consentReferral;
  private @Nullable Instant consentAt;

  @SuppressWarnings("NullAway.Init")
  protected Referred() {}

  Referred(NewCase facts) {
    this.source = facts.source();
    this.recordId = facts.recordId();
    this.crimeNumber = facts.crimeNumber();
    this.incidentNumber = facts.incidentNumber();
    this.reportedAt = facts.reportedAt();
    this.occurredFrom = facts.occurredFrom();
    this.occurredTo = facts.occurredTo();
    this.category = facts.category();
    this.offenceTitle = facts.offenceTitle();
    this.markers = facts.markers().toArray(String[]::new);
    this.district = facts.district();
    this.pathway = facts.pathway();
    this.vulnerability = facts.vulnerability().toArray(String[]::new);
    this.dashGrade = facts.dashGrade();
    this.childrenInvolved = facts.childrenInvolved();
    this.asbScore = facts.asbScore();
    this.officer = facts.officer();
    this.officerEmail = facts.officerEmail();
    this.consentReferral = facts.consentReferral();
    this.consentAt = facts.consentAt();
  }

  NewCase facts(Victim victim, SafeContact safeContact) {
    return new NewCase(
        source,
        recordId,
        crimeNumber,
        incidentNumber,
        reportedAt,
        occurredFrom,
        occurredTo,
        category,
        offenceTitle,
        Set.of(markers),
        district,
        pathway,
        victim,
        safeContact,
        consentReferral,
        consentAt,
        Set.of(vulnerability),
        dashGrade,
        childrenInvolved,
        asbScore,
        officer,
        officerEmail);
  }

  Instant reportedAt() {
    return reportedAt;
  }

  Set<String> markers() {
    return Set.of(markers);
  }

  void consented(boolean toReferral, Instant at) {
    this.consentReferral = toReferral;
    this.consentAt = at;
  }
}
