package redress.cases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import redress.deadlines.RungReached;
import redress.deadlines.RungsReached;
import redress.deadlines.rules.Act;
import redress.deadlines.rules.Rung;
import redress.deadlines.rules.Whom;
import redress.identity.Contact;
import redress.identity.Identity;
import redress.identity.Role;
import redress.mail.Mail;
import redress.mail.Message;
import redress.shared.OrganisationId;
import redress.shared.UserId;

/**
 * Tells people that a deadline of a case comes near, is reached or has passed: those whom the
 * ladder names, and the supervisors in place of an owner where nobody owns the case. Written in the
 * transaction in which the steps are reached, so each is told once; where a clock has reached
 * several at once, people are told of the highest only; where many cases have, in one mail.
 */
@Component
class DeadlineMails {

  private static final int MAILED_ONE_BY_ONE = 3;

  private final VictimCaseRepository cases;
  private final Identity identity;
  private final Mail mail;
  private final DeadlineWords words;

  DeadlineMails(VictimCaseRepository cases, Identity identity, Mail mail, DeadlineWords words) {
    this.cases = cases;
    this.identity = identity;
    this.mail = mail;
    this.words = words;
  }

  @EventListener
  void on(RungsReached reached) {
    Map<UUID, List<RungReached>> byClock =
        reached.rungs().stream()
            .filter(rung -> rung.act() == Act.NOTIFY)
            .collect(groupingBy(RungReached::clockId));
    Map<UUID, VictimCase> concerned = casesOf(byClock.values());
    Addresses addresses = new Addresses();
    Map<Telling, List<Told>> byTelling = new LinkedHashMap<>();
    for (List<RungReached> rungs : byClock.values()) {
      RungReached highest = rungs.getLast();
      VictimCase victimCase = concerned.get(highest.caseId().value());
      if (victimCase != null) {
        for (Contact contact : addresses.of(victimCase, whomOf(rungs))) {
          byTelling
              .computeIfAbsent(new Telling(contact, highest.rung()), first -> new ArrayList<>())
              .add(new Told(victimCase, highest));
        }
      }
    }
    List<Message> messages = new ArrayList<>();
    byTelling.forEach((telling, told) -> messages.addAll(messages(telling, told)));
    mail.sendAll(messages, reached.rungs().getFirst().at());
  }

  /** Whom to tell of what kind of step. */
  private record Telling(Contact contact, Rung rung) {}

  /** What to tell of. */
  private record Told(VictimCase victimCase, RungReached reached) {

    String cause(Contact contact) {
      return "%s/%s/%s/%s"
          .formatted(reached.clockId(), reached.dueAt(), reached.step(), contact.id());
    }
  }

  /** A mail for each; where there are many, one for all of them. */
  private List<Message> messages(Telling telling, List<Told> told) {
    Contact contact = telling.contact();
    if (told.size() <= MAILED_ONE_BY_ONE) {
      return told.stream().map(each -> message(contact, each)).toList();
    }
    List<String> lines =
        told.stream().map(each -> words.line(each.victimCase(), each.reached())).toList();
    return List.of(
        new Message(
            contact.email(),
            words.subjectOfMany(told.size(), telling.rung()),
            words.bodyOfMany(contact.name(), telling.rung(), lines),
            "%s and %d more".formatted(told.getFirst().cause(contact), told.size() - 1),
            null));
  }

  private Map<UUID, VictimCase> casesOf(Collection<List<RungReached>> rungs) {
    return cases
        .findAllById(
            rungs.stream().map(each -> each.getFirst().caseId().value()).distinct().toList())
        .stream()
        .collect(toMap(victimCase -> victimCase.id().value(), victimCase -> victimCase));
  }

  private static Set<Whom> whomOf(List<RungReached> rungs) {
    Set<Whom> whom = EnumSet.noneOf(Whom.class);
    rungs.forEach(rung -> whom.addAll(rung.whom()));
    return whom;
  }

  private Message message(Contact contact, Told told) {
    VictimCase victimCase = told.victimCase();
    return new Message(
        contact.email(),
        words.subject(victimCase.reference(), told.reached()),
        words.body(contact.name(), victimCase, told.reached()),
        told.cause(contact),
        told.reached().caseId());
  }

  /** Whom to write to; each asked for once. */
  private final class Addresses {

    private final Map<UserId, Contact> owners = new HashMap<>();
    private final Map<OrganisationId, List<Contact>> supervisors = new HashMap<>();
    private final Map<OrganisationId, List<Contact>> managers = new HashMap<>();

    Collection<Contact> of(VictimCase victimCase, Set<Whom> whom) {
      Map<UserId, Contact> found = new HashMap<>();
      UserId owner = victimCase.owner();
      if (whom.contains(Whom.OWNER) && owner != null) {
        add(found, List.of(owners.computeIfAbsent(owner, identity::contact)));
      }
      if (whom.contains(Whom.SUPERVISOR) || whom.contains(Whom.OWNER) && owner == null) {
        add(found, supervisors.computeIfAbsent(victimCase.organisation(), identity::supervisorsOf));
      }
      if (whom.contains(Whom.MANAGER)) {
        add(
            found,
            managers.computeIfAbsent(
                victimCase.organisation(), office -> identity.membersOf(office, Role.MANAGER)));
      }
      return found.values();
    }

    private static void add(Map<UserId, Contact> found, List<Contact> contacts) {
      contacts.forEach(contact -> found.putIfAbsent(contact.id(), contact));
    }
  }
}
