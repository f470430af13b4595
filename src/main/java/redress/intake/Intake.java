package redress.intake;

import static redress.intake.IntakeRule.INTAKE_NOT_YOURS;
import static redress.intake.IntakeRule.NO_SUCH_FEED;
import static redress.shared.RuleBroken.require;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import redress.identity.ApiClient;
import redress.identity.CurrentUser;
import redress.identity.MaySeeFeed;
import redress.intake.Deciding.Waiting;
import redress.shared.RuleBroken;

/** The doors of the house: a file, or one record. Both are stored as received, then decided. */
@Service
@EnableConfigurationProperties(IntakeProperties.class)
public class Intake {

  private final Feeds feeds;
  private final Arrivals arrivals;
  private final Deciding deciding;
  private final FeedLists lists;
  private final ReadFeed.Queue queue;
  private final TransactionOperations inTransaction;
  private final IntakeMetrics metrics;
  private final IntakeProperties settings;

  Intake(
      Feeds feeds,
      Arrivals arrivals,
      Deciding deciding,
      FeedLists lists,
      ReadFeed.Queue queue,
      TransactionOperations inTransaction,
      IntakeMetrics metrics,
      IntakeProperties settings) {
    this.feeds = feeds;
    this.arrivals = arrivals;
    this.deciding = deciding;
    this.lists = lists;
    this.queue = queue;
    this.inTransaction = inTransaction;
    this.metrics = metrics;
    this.settings = settings;
  }

  /**
   * Stores a file as received; it is read as soon as that is safe on disk.
   *
   * @throws RuleBroken where it is too large, or not this person's to load
   * @throws IOException where it does not arrive whole; nothing is stored then
   */
  public FeedId upload(String fileName, InputStream bytes, CurrentUser by, Instant now)
      throws IOException {
    require(MaySeeFeed.allows(by), INTAKE_NOT_YOURS);
    return receive(fileName, bytes, Sender.person(by), now);
  }

  /** How far a file has come, and where its records have ended. */
  public FeedView feed(FeedId id) {
    return lists.feed(id).orElseThrow(() -> new RuleBroken(NO_SUCH_FEED));
  }

  FeedView feed(FeedId id, ApiClient by) {
    return lists.feed(id, by.organisation()).orElseThrow(() -> new RuleBroken(NO_SUCH_FEED));
  }

  FeedId receive(String fileName, InputStream bytes, Sender from, Instant now) throws IOException {
    FeedId id = FeedId.next();
    try (Spool file = Spool.of(bytes, settings.maxSize())) {
      inTransaction.execute(tx -> store(id, fileName, file, from, now));
    }
    return id;
  }

  /**
   * Stores one record as received and decides it at once.
   *
   * @throws RuleBroken where it is no record at all; then nothing is stored
   */
  Outcome receiveRecord(String json, Sender from, Instant now) {
    Reading reading = SingleRecord.read(json, now);
    Outcome outcome;
    try {
      outcome = decideAtOnce(json, reading, from, now);
    } catch (RuntimeException e) {
      if (FeedReading.passesByItself(e)) {
        throw e;
      }
      outcome = holdAtOnce(json, reading, from, e, now);
    }
    metrics.count(List.of(outcome));
    return outcome;
  }

  private Outcome decideAtOnce(String json, Reading reading, Sender from, Instant now) {
    return inTransaction.execute(
        tx -> {
          Arrival arrival = arrivals.store(json, from.organisation(), now);
          return deciding.decide(List.of(new Waiting(arrival, reading)), now).getFirst();
        });
  }

  private Outcome holdAtOnce(
      String json, Reading reading, Sender from, RuntimeException why, Instant now) {
    return inTransaction.execute(
        tx -> {
          Arrival arrival = arrivals.store(json, from.organisation(), now);
          return deciding.hold(new Waiting(arrival, reading), why, now);
        });
  }

  private FeedId store(FeedId id, String fileName, Spool file, Sender from, Instant now) {
    try {
      feeds.store(id, fileName, file, from, now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    queue.add(id);
    return id;
  }
}
