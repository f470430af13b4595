package redress.identity;

import static java.util.stream.Collectors.groupingBy;
import static redress.identity.IdentityRule.NOBODY_SIGNS_IN_THERE;
import static redress.identity.IdentityRule.NOT_AN_ADMINISTRATOR;
import static redress.identity.IdentityRule.ORGANISATION_KNOWN;
import static redress.identity.IdentityRule.ORGANISATION_NEEDS_KIND;
import static redress.identity.IdentityRule.ORGANISATION_NEEDS_NAME;
import static redress.identity.IdentityRule.OWN_PASSWORD;
import static redress.identity.IdentityRule.OWN_SIGN_IN;
import static redress.identity.IdentityRule.USERNAME_TAKEN;
import static redress.shared.RuleBroken.require;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import redress.shared.OrganisationId;
import redress.shared.RuleBroken;
import redress.shared.UserId;

/** What an administrator keeps: which organisations there are, and who signs in for them. */
@Service
public class Register {

  private static final int LONGEST_NAME = 200;

  private final Organisations organisations;
  private final Members members;

  Register(Organisations organisations, Members members) {
    this.organisations = organisations;
    this.members = members;
  }

  /** Every organisation with its people; the office first. */
  @Transactional(readOnly = true)
  public List<Staffed> everybody(CurrentUser by) {
    mayBeAskedBy(by);
    var people = members.all().stream().collect(groupingBy(Member::organisation));
    return organisations.all().stream()
        .map(each -> new Staffed(each, people.getOrDefault(each.id(), List.of())))
        .toList();
  }

  public Organisation organisation(OrganisationId id, CurrentUser by) {
    mayBeAskedBy(by);
    return organisations.one(id);
  }

  /** An organisation that people can be added to. */
  public Organisation employer(OrganisationId id, CurrentUser by) {
    var employer = organisation(id, by);
    require(!employer.roles().isEmpty(), NOBODY_SIGNS_IN_THERE, employer.name());
    return employer;
  }

  public Member member(UserId id, CurrentUser by) {
    mayBeAskedBy(by);
    return members.one(id);
  }

  /** Adds a police force or a provider. There is one office, and it is there already. */
  @Transactional
  public OrganisationId addOrganisation(
      String name, @Nullable OrganisationKind kind, CurrentUser by) {
    mayBeAskedBy(by);
    var wanted = name.strip();
    require(!wanted.isEmpty() && wanted.length() <= LONGEST_NAME, ORGANISATION_NEEDS_NAME);
    if (kind == null || kind == OrganisationKind.LOCAL_POLICING_BODY) {
      throw new RuleBroken(ORGANISATION_NEEDS_KIND);
    }
    return organisations
        .add(wanted, kind)
        .orElseThrow(() -> new RuleBroken(ORGANISATION_KNOWN, wanted));
  }

  /** Adds somebody, who may sign in at once. */
  @Transactional
  public UserId addPerson(NewPerson person, CurrentUser by) {
    mayBeAskedBy(by);
    person.check(organisations.one(person.organisation()));
    return members.add(person).orElseThrow(() -> new RuleBroken(USERNAME_TAKEN, person.username()));
  }

  /** They are signed out everywhere and may not sign in until it is restored. */
  @Transactional
  public void endSignIn(UserId id, CurrentUser by) {
    mayBeAskedBy(by);
    require(!id.equals(by.id()), OWN_SIGN_IN);
    var member = members.one(id);
    members.letSignIn(id, false);
    members.signOut(member.username(), null);
  }

  @Transactional
  public void restoreSignIn(UserId id, CurrentUser by) {
    mayBeAskedBy(by);
    members.letSignIn(members.one(id).id(), true);
  }

  /** Gives somebody else a new password; where they are signed in with the old one, that ends. */
  @Transactional
  public void givePassword(UserId id, NewPassword chosen, CurrentUser by) {
    mayBeAskedBy(by);
    require(!id.equals(by.id()), OWN_PASSWORD);
    var member = members.one(id);
    chosen.check();
    members.setPassword(id, chosen);
    members.signOut(member.username(), null);
  }

  private static void mayBeAskedBy(CurrentUser by) {
    require(MayAdminister.allows(by), NOT_AN_ADMINISTRATOR);
  }
}
