package org.tiendo.eventing.store;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.LongConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.store.AppendRound.Numbered;
import org.tiendo.eventing.store.AppendRound.Waiting;

/// Brings a round into the log. A lost reply is never guessed at: the same documents are sent again at the same positions
/// until they are seen there, or something else is. For the appender's thread.
final class RoundSender {

  private static final Logger LOG = LoggerFactory.getLogger(RoundSender.class);

  private final String name;
  private final LogDocuments documents;
  private final LogEnd end;
  private final AppendPause pause;
  private final Pace pace;
  private final LongConsumer reached;
  private final DistributionSummary groups;
  private final Counter races;
  private final Counter unknown;

  RoundSender(
      String name,
      LogDocuments documents,
      LogEnd end,
      AppendPause pause,
      Pace pace,
      LongConsumer reached,
      MeterRegistry registry) {
    this.name = name;
    this.documents = documents;
    this.end = end;
    this.pause = pause;
    this.pace = pace;
    this.reached = reached;
    this.groups = registry.summary(MeterNames.LOG_GROUP, MeterNames.LOG, name);
    this.races = registry.counter(MeterNames.LOG_RACES, MeterNames.LOG, name);
    this.unknown = registry.counter(MeterNames.LOG_UNKNOWN, MeterNames.LOG, name);
  }

  /// @return those to be numbered again, because a position or key before them was taken
  List<Waiting> send(AppendRound round) throws InterruptedException {
    AppendRound rest = round;
    boolean perhapsOwn = false;
    while (true) {
      long began = pace.nanoTime();
      InsertOutcome outcome = insert(rest);
      stored(rest, outcome.durable(rest.size()));
      rest = rest.from(outcome.durable(rest.size()));
      List<Waiting> left = leftBy(outcome, rest, began);
      if (left != null) {
        return left;
      }
      if (outcome instanceof InsertOutcome.Unknown(MongoException cause)) {
        perhapsOwn = true;
        lostReply(rest, cause);
      }
      Found found = perhapsOwn ? found(rest) : new Found(rest, true);
      rest = found.rest();
      if (rest.size() == 0 || (found.others() && displaced(rest))) {
        return rest.waiting();
      }
      pause.afterTrouble();
    }
  }

  /// @return those to be numbered again; null if it is not known yet who has the first place
  private @Nullable List<Waiting> leftBy(InsertOutcome outcome, AppendRound rest, long began)
      throws InterruptedException {
    return switch (outcome) {
      case InsertOutcome.Stored() -> {
        pause.afterRound(pace.nanoTime() - began);
        yield List.of();
      }
      case InsertOutcome.KeyTaken _ -> withoutFirst(rest, new Appender.KeyTaken());
      case InsertOutcome.Rejected(_, MongoException cause) ->
          withoutFirst(rest, new EventLog.LogUnavailable("the server rejects it", cause));
      case InsertOutcome.PositionTaken _, InsertOutcome.Unknown _ -> null;
    };
  }

  private static List<Waiting> withoutFirst(AppendRound rest, RuntimeException why) {
    rest.commits().getFirst().waiting().outcome().completeExceptionally(why);
    return rest.from(1).waiting();
  }

  private void lostReply(AppendRound rest, MongoException cause) throws InterruptedException {
    unknown.increment();
    LOG.warn("log {}: outcome unknown at {}: {}", name, rest.start(), cause.getMessage());
    pause.afterTrouble();
  }

  /// Whether a majority has something else in the first place of a round. Who lost a race reads the end after its pause, so
  /// that it is numbered by what is there when it tries again.
  private boolean displaced(AppendRound rest) throws InterruptedException {
    pause.afterRace();
    end.follow();
    if (end.position() == rest.start()) {
      return false;
    }
    pause.reset();
    races.increment();
    return true;
  }

  /// What was found in the places of a round.
  ///
  /// @param rest the round without those of its commits, from the first on, that a majority has
  /// @param others whether a majority has something else in the first place of the rest
  private record Found(AppendRound rest, boolean others) {}

  private Found found(AppendRound round) throws InterruptedException {
    List<Document> there = thereAt(round);
    int own = round.storedAs(there);
    stored(round, own);
    return new Found(round.from(own), own < there.size());
  }

  private InsertOutcome insert(AppendRound round) {
    try {
      documents.insert(round.documents());
      return new InsertOutcome.Stored();
    } catch (MongoException e) {
      return InsertOutcome.of(e);
    }
  }

  /// What a majority has in the places of a round; asked until it can be answered.
  private List<Document> thereAt(AppendRound round) throws InterruptedException {
    while (true) {
      try {
        return documents.from(round.start(), round.size());
      } catch (EventLog.LogUnavailable e) {
        LOG.warn("log {}: position {} cannot be read now", name, round.start());
        pause.afterTrouble();
      }
    }
  }

  private void stored(AppendRound round, int count) {
    if (count == 0) {
      return;
    }
    List<Numbered> durable = round.commits().subList(0, count);
    durable.forEach(end::stored);
    groups.record(count);
    reached.accept(end.position());
    durable.forEach(commit -> commit.waiting().outcome().complete(commit.place()));
  }
}
