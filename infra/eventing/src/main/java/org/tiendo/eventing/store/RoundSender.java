package org.tiendo.eventing.store;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.LongConsumer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.eventing.observe.MeterNames;
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
  private final LongConsumer reached;
  private final DistributionSummary groups;
  private final Counter races;
  private final Counter unknown;

  RoundSender(
      String name,
      LogDocuments documents,
      LogEnd end,
      AppendPause pause,
      LongConsumer reached,
      MeterRegistry registry) {
    this.name = name;
    this.documents = documents;
    this.end = end;
    this.pause = pause;
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
      InsertOutcome outcome = insert(rest);
      stored(rest, outcome.durable(rest.size()));
      rest = rest.from(outcome.durable(rest.size()));
      switch (outcome) {
        case InsertOutcome.Stored() -> {
          return List.of();
        }
        case InsertOutcome.KeyTaken _ -> {
          return withoutFirst(rest, new Appender.KeyTaken());
        }
        case InsertOutcome.Rejected(_, MongoException cause) -> {
          return withoutFirst(rest, new EventLog.LogUnavailable("the server rejects it", cause));
        }
        case InsertOutcome.PositionTaken _ -> {}
        case InsertOutcome.Unknown(MongoException cause) -> {
          perhapsOwn = true;
          lostReply(rest, cause);
        }
      }
      List<Document> there = thereAt(rest, perhapsOwn);
      int own = perhapsOwn ? rest.storedAs(there) : 0;
      stored(rest, own);
      rest = rest.from(own);
      if (rest.size() == 0 || own < there.size()) {
        return displaced(rest);
      }
      pause.afterTrouble();
    }
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

  private List<Waiting> displaced(AppendRound rest) throws InterruptedException {
    if (rest.size() > 0) {
      races.increment();
      end.follow();
      pause.afterRace();
    }
    return rest.waiting();
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
  ///
  /// @param compared whether it is going to be compared with the round, or only matters for being there
  private List<Document> thereAt(AppendRound round, boolean compared) throws InterruptedException {
    while (true) {
      try {
        return compared
            ? documents.from(round.start(), round.size())
            : documents.headersFrom(round.start(), 1);
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
    pause.reset();
    reached.accept(end.position());
    durable.forEach(commit -> commit.waiting().outcome().complete(commit.place()));
  }
}
