package redress.demo;

import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import redress.identity.CurrentUser;
import redress.shared.CaseId;
import redress.shared.RuleBroken;
import redress.tasks.TaskOpened;
import redress.tasks.Tasks;

/**
 * While the demonstration loads, the example people work on its first cases as anybody would, so
 * that every page has something to show. Each case is taken as far as its turn says and left there.
 */
@Component
class ExamplePeopleAtWork {

  private static final Logger LOG = LoggerFactory.getLogger(ExamplePeopleAtWork.class);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int CASES_MOVED = 60;
  private static final int LEFT_WAITING_AFTER_CONTACT = 3;

  private final Tasks tasks;
  private final TransactionOperations newTransaction;
  private final Clock clock;
  private volatile List<CurrentUser> people = List.of();
  private final AtomicInteger turns = new AtomicInteger();
  private final Map<CaseId, Integer> turnOf = new ConcurrentHashMap<>();

  ExamplePeopleAtWork(Tasks tasks, PlatformTransactionManager transactions, Clock clock) {
    this.tasks = tasks;
    TransactionTemplate template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.newTransaction = template;
    this.clock = clock;
  }

  void begin(List<CurrentUser> examplePeople) {
    this.people = examplePeople;
  }

  @TransactionalEventListener
  void on(TaskOpened opened) {
    if (people.isEmpty()) {
      return;
    }
    int turn = turnOf.computeIfAbsent(opened.caseId(), first -> turns.getAndIncrement());
    if (turn >= CASES_MOVED) {
      return;
    }
    answersFor(opened.type(), turn).ifPresent(answers -> work(opened, workerFor(opened), answers));
  }

  private void work(TaskOpened opened, CurrentUser worker, Map<String, List<String>> answers) {
    try {
      newTransaction.executeWithoutResult(
          transaction -> tasks.complete(opened.taskId(), answers, worker, clock.instant()));
    } catch (RuleBroken refused) {
      LOG.info("An example person could not do {}: {}", opened.type(), refused.getMessage());
    }
  }

  private CurrentUser workerFor(TaskOpened opened) {
    return people.stream()
        .filter(user -> user.organisation().equals(opened.organisation()))
        .filter(user -> user.has(opened.role()))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Map<String, List<String>>> answersFor(String type, int turn) {
    return switch (type) {
      case "cases.contactVictim" -> contact(turn);
      case "needs.assessNeeds" -> needs(turn);
      case "referrals.replyToReferral" -> reply(turn);
      case "referrals.recordSupport" -> support(turn);
      case "referrals.closeSupport" -> close(turn);
      default -> Optional.empty();
    };
  }

  private static Optional<Map<String, List<String>>> contact(int turn) {
    return switch (turn % 10) {
      case 0 -> Optional.empty();
      case 1 ->
          answers("outcome", "DECLINED", "channel", "PHONE", "declineReason", "NO_LONGER_NEEDED");
      case 2 ->
          answers(
              "outcome",
              "NOT_SAFE",
              "channel",
              "PHONE",
              "safetyConcern",
              "Somebody else answered and stayed on the line.");
      case LEFT_WAITING_AFTER_CONTACT -> answers("outcome", "NO_ANSWER", "channel", "PHONE");
      default -> answers("outcome", "REACHED", "channel", "PHONE", "spokeSafely", "YES");
    };
  }

  private static Optional<Map<String, List<String>>> needs(int turn) {
    return turn % 10 == 4
        ? Optional.empty()
        : Optional.of(
            Map.of(
                "supportWanted",
                List.of("YES"),
                "needs",
                List.of("OUTLOOK_AND_ATTITUDES", "FINANCE_AND_BENEFITS"),
                "supportTypes",
                List.of("EMOTIONAL_SUPPORT", "INFORMATION"),
                "channelWanted",
                List.of("TELEPHONE"),
                "consentToRefer",
                List.of("YES"),
                "summary",
                List.of("Sleeps badly since. Would like somebody to talk to.")));
  }

  private static Optional<Map<String, List<String>>> reply(int turn) {
    return switch (turn % 10) {
      case 5 -> Optional.empty();
      case 6 -> answers("reply", "REFUSE", "refuseReason", "NO_CAPACITY");
      default -> answers("reply", "ACCEPT");
    };
  }

  private Optional<Map<String, List<String>>> support(int turn) {
    if (turn % 10 == 7) {
      return Optional.empty();
    }
    var today = clock.instant().atZone(LONDON).toLocalDate();
    return answers(
        "supportedOn-day",
        String.valueOf(today.getDayOfMonth()),
        "supportedOn-month",
        String.valueOf(today.getMonthValue()),
        "supportedOn-year",
        String.valueOf(today.getYear()),
        "supportTypes",
        "EMOTIONAL_SUPPORT",
        "channel",
        "TELEPHONE",
        "minutes",
        "40",
        "moreSupport",
        "NO");
  }

  private static Optional<Map<String, List<String>>> close(int turn) {
    return turn % 10 == 8
        ? Optional.empty()
        : answers(
            "measured",
            "YES",
            "wellbeing",
            "BETTER",
            "reintegration",
            "SAME",
            "safety",
            "BETTER",
            "informed",
            "BETTER",
            "justiceExperience",
            "NOT_MEASURED",
            "coping",
            "BETTER");
  }

  private static Optional<Map<String, List<String>>> answers(String... keysAndValues) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      answers.put(keysAndValues[i], List.of(keysAndValues[i + 1]));
    }
    return Optional.of(answers);
  }
}
