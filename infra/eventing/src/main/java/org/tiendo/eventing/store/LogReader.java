package org.tiendo.eventing.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.eventing.observe.MeterNames;

/// Reads a log. It never steps over a hole.
final class LogReader {

  private static final Logger LOG = LoggerFactory.getLogger(LogReader.class);

  /// Streams are read together with others up to as many events: nobody waits for long ones of others.
  private static final int SHARED = 64;

  private final String name;
  private final LogDocuments documents;
  private final SharedReads shared;
  private final Counter holes;

  LogReader(String name, LogDocuments documents, SharedReads shared, MeterRegistry registry) {
    this.name = name;
    this.documents = documents;
    this.shared = shared;
    this.holes = registry.counter(MeterNames.LOG_HOLES, MeterNames.LOG, name);
  }

  long head() {
    return documents.last().map(LogReader::end).orElse(0L);
  }

  List<Envelope> read(long from, int limit) {
    if (from < 0 || limit < 1) {
      throw new IllegalArgumentException("from a position of 0 or more, at least one event");
    }
    List<Document> page = documents.from(from, limit);
    if (page.isEmpty() || page.getFirst().getLong("_id") > from) {
      page = withCommitAround(from, page);
    }
    List<Envelope> events = new ArrayList<>();
    long next = page.isEmpty() ? from : Math.min(from, page.getFirst().getLong("_id"));
    for (Document commit : page) {
      if (commit.getLong("_id") != next) {
        hole(next);
        break;
      }
      next = end(commit);
      events(commit).stream().filter(event -> event.n() >= from).forEach(events::add);
    }
    return List.copyOf(events.subList(0, Math.min(limit, events.size())));
  }

  /// A position in the middle of a commit: what begins at it or later lacks the rest of that commit.
  private List<Document> withCommitAround(long from, List<Document> page) {
    Optional<Document> around =
        documents
            .lastBefore(from)
            .filter(header -> end(header) > from)
            .flatMap(header -> documents.beginningAt(header.getLong("_id")));
    List<Document> whole = new ArrayList<>();
    around.ifPresent(whole::add);
    whole.addAll(page);
    if (around.isEmpty() && !page.isEmpty()) {
      hole(from);
      return List.of();
    }
    return whole;
  }

  private void hole(long position) {
    holes.increment();
    LOG.error("log {}: there is a hole at position {}; reading stops before it", name, position);
  }

  List<Envelope> stream(StreamId stream, long fromSeq, long toSeq) {
    Question question = Question.ofStream(stream, fromSeq, toSeq, List.of());
    List<Document> commits =
        toSeq - fromSeq > SHARED ? documents.answering(List.of(question)) : shared.ask(question);
    return events(commits, stream, fromSeq, toSeq);
  }

  private static List<Envelope> events(
      List<Document> commits, StreamId stream, long fromSeq, long toSeq) {
    List<Envelope> events =
        commits.stream()
            .flatMap(commit -> events(commit).stream())
            .filter(event -> event.agg().equals(stream))
            .filter(event -> event.seq() >= fromSeq && event.seq() < toSeq)
            .sorted(Comparator.comparingLong(Envelope::seq))
            .toList();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).seq() != fromSeq + i) {
        throw new IllegalStateException(
            "stream %s has no event with sequence %d".formatted(stream, fromSeq + i));
      }
    }
    return events;
  }

  Optional<StoredCommit> commitOf(String commandId) {
    String key = LogKeys.command(commandId);
    return holding(key, shared.ask(Question.holding(List.of(key))));
  }

  EventLog.Found find(String commandId, StreamId stream, long fromSeq, long toSeq) {
    String key = LogKeys.command(commandId);
    List<Document> commits = shared.ask(Question.ofStream(stream, fromSeq, toSeq, List.of(key)));
    return new EventLog.Found(holding(key, commits), events(commits, stream, fromSeq, toSeq));
  }

  private static Optional<StoredCommit> holding(String key, List<Document> commits) {
    return commits.stream()
        .filter(commit -> commit.getList("keys", String.class).contains(key))
        .findFirst()
        .map(commit ->
            new StoredCommit(
                commit.getLong("_id"),
                commit.getString("cmd"),
                commit.getString("digest"),
                events(commit)));
  }

  /// Recorded times never decrease along the log, so halving finds it.
  long positionAt(Instant moment) {
    long low = 0;
    long high = head();
    while (low < high) {
      Document middle = documents.lastBefore((low + high) / 2 + 1).orElseThrow();
      if (middle.getDate("at").toInstant().isBefore(moment)) {
        low = end(middle);
      } else {
        high = middle.getLong("_id");
      }
    }
    return low;
  }

  private static long end(Document commit) {
    return commit.getLong("_id") + commit.getInteger("count");
  }

  private static List<Envelope> events(Document commit) {
    return commit.getList("events", Binary.class).stream()
        .map(bytes -> EnvelopeReader.read(bytes.getData()))
        .toList();
  }
}
