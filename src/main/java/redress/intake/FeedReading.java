package redress.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import redress.intake.Deciding.Waiting;
import redress.intake.RecordSplitter.Piece;
import redress.shared.RuleBroken;

/**
 * Reads a stored file to its end: first every row is stored as received, then they are decided, a
 * chunk a transaction. It can be stopped anywhere and asked again, by several at once.
 */
@Component
class FeedReading {

  private static final Logger LOG = LoggerFactory.getLogger(FeedReading.class);
  private static final int CHUNK = 100;
  private static final int STORED_AT_ONCE = 500;

  private final Feeds feeds;
  private final Arrivals arrivals;
  private final Deciding deciding;
  private final TransactionOperations inTransaction;
  private final IntakeMetrics metrics;

  FeedReading(
      Feeds feeds,
      Arrivals arrivals,
      Deciding deciding,
      TransactionOperations inTransaction,
      IntakeMetrics metrics) {
    this.feeds = feeds;
    this.arrivals = arrivals;
    this.deciding = deciding;
    this.inTransaction = inTransaction;
    this.metrics = metrics;
  }

  void read(FeedId id, Instant now) {
    inTransaction.executeWithoutResult(tx -> storeRows(id, now));
    while (decideSome(id, now)) {
      LOG.debug("Feed {}: another {} rows decided.", id, CHUNK);
    }
  }

  private void storeRows(FeedId id, Instant now) {
    Feeds.Unread feed = feeds.lock(id);
    if (feed.state() != FeedState.RECEIVED) {
      return;
    }
    try {
      HeaderRow header = count(feed);
      store(feed, header.names().size());
    } catch (RuleBroken refusal) {
      feeds.refuse(id, String.valueOf(refusal.getMessage()), now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts the rows in a pass of its own: the number the ledger is checked against. */
  private HeaderRow count(Feeds.Unread feed) throws IOException {
    try (Reader text = FeedText.open(feeds.bytesOf(feed.id()))) {
      var splitter = new RecordSplitter(text);
      HeaderRow header = headerOf(splitter.next());
      splitter.expect(header.names().size());
      int rows = 0;
      while (splitter.next() != null) {
        rows++;
      }
      feeds.processing(feed.id(), header, rows);
      return header;
    }
  }

  private void store(Feeds.Unread feed, int columns) throws IOException {
    try (Reader text = FeedText.open(feeds.bytesOf(feed.id()))) {
      var splitter = new RecordSplitter(text);
      splitter.next();
      splitter.expect(columns);
      List<Piece> some = new ArrayList<>();
      for (Piece row = splitter.next(); row != null; row = splitter.next()) {
        some.add(row);
        if (some.size() == STORED_AT_ONCE) {
          arrivals.store(feed.id(), feed.organisation(), some, feed.receivedAt());
          some.clear();
        }
      }
      if (!some.isEmpty()) {
        arrivals.store(feed.id(), feed.organisation(), some, feed.receivedAt());
      }
    }
  }

  private static HeaderRow headerOf(@Nullable Piece first) {
    if (first == null) {
      throw new RuleBroken(IntakeRule.EMPTY_FILE);
    }
    return HeaderRow.of(
        first.shape().isWhole() ? Row.cellsOf(first.text()) : List.of(first.text()));
  }

  /** Whether there may be more to decide. */
  private boolean decideSome(FeedId id, Instant now) {
    try {
      return decideTogether(id, CHUNK, now);
    } catch (RuntimeException e) {
      if (passesByItself(e)) {
        throw e;
      }
      LOG.warn("Feed {}: a chunk failed, so its rows are decided one by one.", id, e);
      return decideOneByOne(id, now);
    }
  }

  private boolean decideOneByOne(FeedId id, Instant now) {
    boolean more = true;
    for (int i = 0; i < CHUNK && more; i++) {
      try {
        more = decideTogether(id, 1, now);
      } catch (RuntimeException e) {
        if (passesByItself(e)) {
          throw e;
        }
        LOG.error("Feed {}: a row could not be decided and is held.", id, e);
        inTransaction.executeWithoutResult(tx -> holdNext(id, e, now));
      }
    }
    return more;
  }

  private boolean decideTogether(FeedId id, int atMost, Instant now) {
    List<Outcome> outcomes =
        inTransaction.execute(
            tx -> {
              Feeds.Unread feed = feeds.lock(id);
              if (feed.state() != FeedState.PROCESSING) {
                return List.of();
              }
              List<Waiting> waiting = waitingIn(feed, atMost);
              if (waiting.isEmpty()) {
                feeds.done(id, now);
              }
              return deciding.decide(waiting, now);
            });
    metrics.count(outcomes);
    return !outcomes.isEmpty();
  }

  private void holdNext(FeedId id, RuntimeException why, Instant now) {
    Feeds.Unread feed = feeds.lock(id);
    waitingIn(feed, 1).forEach(row -> metrics.count(List.of(deciding.hold(row, why, now))));
  }

  private List<Waiting> waitingIn(Feeds.Unread feed, int atMost) {
    var header = new HeaderRow(feed.header());
    return arrivals.waitingIn(feed.id(), atMost).stream()
        .map(row -> new Waiting(row, Row.read(row.raw(), header, row.receivedAt())))
        .toList();
  }

  /** Whether it is no fault of the row, and trying again later may well help. */
  static boolean passesByItself(RuntimeException e) {
    return e instanceof TransientDataAccessException
        || e instanceof RecoverableDataAccessException
        || e instanceof NonTransientDataAccessResourceException
        || e instanceof TransactionException;
  }
}
