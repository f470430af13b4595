package redress.referrals;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.cases.CaseView;
import redress.cases.Cases;
import redress.cases.Channel;
import redress.cases.SafeContact;
import redress.identity.Condition;
import redress.identity.CurrentUser;
import redress.identity.Identity;
import redress.identity.MaySeeReferral;
import redress.needs.Needs;
import redress.shared.CaseId;
import redress.shared.ReferralId;

/** Reads referrals for people: only those they may see, and only what is shared with them. */
@Component
class ReferralViews {

  private static final int LISTED = 200;

  private final JdbcClient jdbc;
  private final Cases cases;
  private final Needs needs;
  private final SupportRecords records;
  private final Identity identity;
  private final Clock clock;

  ReferralViews(
      JdbcClient jdbc,
      Cases cases,
      Needs needs,
      SupportRecords records,
      Identity identity,
      Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.needs = needs;
    this.records = records;
    this.identity = identity;
    this.clock = clock;
  }

  /** {@code RV-2026-000123-2}: the second referral of that case. */
  String nextReference(CaseId caseId, String caseReference) {
    int earlier =
        jdbc.sql("select count(*) from referral where case_id = :caseId")
            .param("caseId", caseId.value())
            .query(Integer.class)
            .single();
    return caseReference + "-" + (earlier + 1);
  }

  int supportedNow(UUID serviceId) {
    return jdbc.sql(
            """
            select count(*) from referral_offer o join referral r on r.id = o.referral_id
             where o.service_id = :service and o.state = 'ACCEPTED' and r.state = 'ACCEPTED'
            """)
        .param("service", serviceId)
        .query(Integer.class)
        .single();
  }

  boolean maySee(CurrentUser by, ReferralId referralId) {
    Condition allowed = MaySeeReferral.of(by);
    return jdbc.sql(
            "select exists (select 1 from referral r where r.id = :referral and (%s))"
                .formatted(allowed.sql()))
        .param("referral", referralId.value())
        .params(allowed.parameters())
        .query(Boolean.class)
        .single();
  }

  List<ReferralLine> list(CurrentUser by) {
    Condition allowed = MaySeeReferral.of(by);
    return jdbc.sql(
            """
            select r.id, r.reference, r.state as referral_state, o.state, o.offered_at, o.reply_by
              from referral r
              join lateral (select * from referral_offer latest
                             where latest.referral_id = r.id and latest.provider_id = :provider
                             order by latest.offered_at desc limit 1) o on true
             where (%s)
             order by o.offered_at desc, r.id desc limit %d
            """
                .formatted(allowed.sql(), LISTED))
        .param("provider", by.organisation().value())
        .params(allowed.parameters())
        .query(
            (row, n) ->
                new ReferralLine(
                    new ReferralId(row.getObject("id", UUID.class)),
                    row.getString("reference"),
                    standing(
                        Referral.State.valueOf(row.getString("referral_state")),
                        ReferralOffer.State.valueOf(row.getString("state"))),
                    row.getTimestamp("offered_at").toInstant(),
                    row.getTimestamp("reply_by").toInstant()))
        .list();
  }

  ReferralView office(Referral referral) {
    return view(referral, cases.get(referral.caseId()), true);
  }

  ReferralView provider(Referral referral, CurrentUser by) {
    return view(referral, cases.get(referral.caseId()), referral.supportedBy(by.organisation()));
  }

  private ReferralView view(Referral referral, CaseView victimCase, boolean personIsShared) {
    ReferralOffer latest = referral.offers().isEmpty() ? null : referral.offers().getLast();
    return new ReferralView(
        referral.id(),
        referral.caseId(),
        referral.reference(),
        latest == null ? "Looking for a provider" : standing(referral.state(), latest.state()),
        referral.kinds(),
        Fitting.age(victimCase.facts(), clock.instant()),
        victimCase.facts().district(),
        personIsShared ? person(victimCase) : null,
        needs.latest(referral.caseId()).orElse(null),
        referral.offers().stream().map(this::line).toList(),
        records.sessionsOf(referral.id()),
        referral.openedAt());
  }

  private static ReferralView.SharedPerson person(CaseView victimCase) {
    SafeContact safeContact = victimCase.facts().safeContact();
    List<ReferralView.Way> ways =
        Stream.of(Channel.PHONE, Channel.TEXT, Channel.VOICEMAIL, Channel.EMAIL, Channel.LETTER)
            .map(channel -> way(channel, safeContact.of(channel, victimCase.facts().markers())))
            .toList();
    return new ReferralView.SharedPerson(victimCase.facts().victim(), ways, safeContact.notes());
  }

  private static ReferralView.Way way(Channel channel, SafeContact.Safety safety) {
    return new ReferralView.Way(channel.title(), safety.title(), safety.isForbidden());
  }

  private ReferralView.OfferLine line(ReferralOffer offer) {
    return new ReferralView.OfferLine(
        identity.organisationName(offer.provider()),
        offer.state().title(),
        offer.offeredAt(),
        offer.replyBy(),
        offer.reason());
  }

  private static String standing(Referral.State referral, ReferralOffer.State offer) {
    return referral == Referral.State.ENDED ? "Support ended" : offer.title();
  }
}
