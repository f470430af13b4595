package redress.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import redress.directory.KindOfService;
import redress.identity.CurrentUser;
import redress.referrals.ReferralView;
import redress.referrals.Referrals;
import redress.tasks.TaskSubjectPanel;
import redress.tasks.TaskView;

/** The referral beside a task about it: before a provider accepts, not who the victim is. */
@Component
@Order(1)
class ReferralBesideTask implements TaskSubjectPanel {

  private final Referrals referrals;
  private final Words words;

  ReferralBesideTask(Referrals referrals, Words words) {
    this.referrals = referrals;
    this.words = words;
  }

  @Override
  public boolean describes(TaskView task) {
    return task.referralId() != null;
  }

  @Override
  public Panel panel(TaskView task, CurrentUser by, Instant now) {
    var referral = referrals.seenBy(by, Objects.requireNonNull(task.referralId()));
    var lines = new ArrayList<Line>();
    lines.add(new Line("Looked for", kinds(referral), null));
    var age = referral.age();
    lines.add(new Line("Age", age == null ? "Not known" : age.toString(), null));
    lines.add(new Line("District", words.of(referral.district()), null));
    var person = referral.person();
    if (person != null) {
      lines.addAll(who(person));
    }
    return by.worksForAProvider()
        ? new Panel("The referral", lines, "/referrals/" + referral.id(), "See the whole referral")
        : new Panel("The referral", lines, "/cases/" + referral.caseId(), "See the whole case");
  }

  private static String kinds(ReferralView referral) {
    return referral.kinds().stream().map(KindOfService::title).collect(Collectors.joining(", "));
  }

  private static List<Line> who(ReferralView.SharedPerson person) {
    var lines = new ArrayList<Line>();
    var victim = person.victim();
    var name =
        Stream.of(victim.givenName(), victim.familyName(), victim.organisationName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    lines.add(new Line("Name", name, null));
    var notes = person.contactNotes();
    if (notes != null) {
      lines.add(new Line("Safe contact", notes, null));
    }
    person.ways().forEach(way -> lines.add(new Line("By " + way.channel(), way.safety(), null)));
    return lines;
  }
}
