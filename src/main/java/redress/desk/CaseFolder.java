package redress.desk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.cases.CaseView;
import redress.cases.Cases;
import redress.cases.SafeContact.Safety;
import redress.cases.TimelineEntry;
import redress.deadlines.ClockView;
import redress.deadlines.Deadlines;
import redress.engine.Diagrams;
import redress.identity.CurrentUser;
import redress.identity.Identity;
import redress.identity.MayChangeDeadlines;
import redress.referrals.ReferralView;
import redress.referrals.Referrals;
import redress.shared.CaseId;

/** Puts together what the page of a case shows. */
@Component
class CaseFolder {

  private final Cases cases;
  private final CaseWork humanWork;
  private final Deadlines deadlines;
  private final Referrals referrals;
  private final Identity identity;
  private final Diagrams diagrams;

  CaseFolder(
      Cases cases,
      CaseWork humanWork,
      Deadlines deadlines,
      Referrals referrals,
      Identity identity,
      Diagrams diagrams) {
    this.cases = cases;
    this.humanWork = humanWork;
    this.deadlines = deadlines;
    this.referrals = referrals;
    this.identity = identity;
    this.diagrams = diagrams;
  }

  /** Everything about one case, where this person may see it. */
  Contents open(CaseId caseId, CurrentUser by, Instant now) {
    var view = cases.seenBy(by, caseId);
    var work = humanWork.of(caseId, by);
    var owner = view.owner();
    return new Contents(
        view,
        owner == null ? null : identity.contact(owner).name(),
        WayToReach.allFor(view.facts()),
        work.stream().filter(WorkStep::isOpen).toList(),
        deadlines.clocksOf(caseId, now),
        MayChangeDeadlines.allows(by),
        referrals.of(caseId),
        Stream.concat(Stream.of(Journey.ofVictim(view, work)), Journey.ofReferral(work).stream())
            .map(this::named)
            .toList(),
        cases.timelineOf(caseId));
  }

  private Chart named(Journey journey) {
    var steps =
        journey.steps().stream()
            .map(step -> new NamedStep(nameOf(journey, step.elementId()), step))
            .toList();
    return new Chart(journey, steps);
  }

  private String nameOf(Journey journey, String elementId) {
    return diagrams.nameOf(journey.processId(), elementId);
  }

  /**
   * What the page of a case shows.
   *
   * @param owner the caseworker who owns it; null until somebody has worked on it
   * @param next the tasks to be done now
   */
  record Contents(
      CaseView view,
      @Nullable String owner,
      List<WayToReach> ways,
      List<WorkStep> next,
      List<ClockView> clocks,
      boolean mayChangeDeadlines,
      List<ReferralView> referrals,
      List<Chart> charts,
      List<TimelineEntry> timeline) {

    /** Whether a way of making contact is closed only because nobody has asked. */
    public boolean unknownIsNotSafe() {
      return ways.stream().anyMatch(way -> way.safety() == Safety.NOT_ASKED_SO_NOT_SAFE);
    }
  }

  /** A diagram with the case's place on it. */
  record Chart(Journey journey, List<NamedStep> steps) {}

  /** A step and what the diagram calls it. */
  record NamedStep(String name, Journey.Step step) {}
}
