package org.tiendo.eventing.store;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.store.EventLog.AppendConflict;
import org.tiendo.eventing.store.EventLog.AppendConflict.Kind;

/// Finds out why a commit could not be stored.
final class TakenKeys {

  private static final Duration PAUSE = Duration.ofMillis(10);

  private final LogDocuments documents;
  private final SharedReads headers;
  private final StreamHeads heads;
  private final Duration limit;
  private final Pace pace;

  TakenKeys(LogDocuments documents, StreamHeads heads, Duration limit, Pace pace) {
    this.documents = documents;
    this.headers = new SharedReads(documents::headersAnswering, limit, pace);
    this.heads = heads;
    this.limit = limit;
    this.pace = pace;
  }

  /// The unique index says that a place is taken once only, but not that the place before it is taken at all.
  ///
  /// @throws AppendConflict if a stream would have a gap
  void checkNoGap(PreparedCommit commit) {
    commit
        .starts()
        .forEach((stream, seq) -> {
          if (seq > 0
              && heads.of(stream).orElse(-1) < seq - 1
              && headers.ask(Question.holding(List.of(LogKeys.place(stream, seq - 1)))).isEmpty()) {
            throw explained(commit)
                .orElseGet(() -> new AppendConflict(Kind.STREAM, LogKeys.place(stream, seq)));
          }
        });
  }

  /// What a commit that met a taken key is answered with: first that its command is stored already, then that a stream
  /// has moved on, then that a claim is taken. Who took the key must be durable before anything is said.
  RuntimeException conflict(PreparedCommit commit) {
    long deadline = pace.nanoTime() + limit.toNanos();
    while (pace.nanoTime() < deadline) {
      Optional<AppendConflict> found = explained(commit);
      if (found.isPresent()) {
        return found.get();
      }
      try {
        pace.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new EventLog.LogUnavailable("interrupted before it was known what conflicts", e);
      }
    }
    return new EventLog.LogUnavailable("what conflicts with the commit is not durable yet");
  }

  private Optional<AppendConflict> explained(PreparedCommit commit) {
    List<Document> holders = documents.headersHolding(commit.keys());
    holders.forEach(holder -> heads.stored(holder.getList("keys", String.class)));
    return holders.stream()
        .flatMap(holder -> holder.getList("keys", String.class).stream())
        .filter(commit.keys()::contains)
        .min(Comparator.comparing(TakenKeys::order))
        .map(key -> new AppendConflict(LogKeys.kind(key), LogKeys.named(key)));
  }

  private static int order(String key) {
    return switch (LogKeys.kind(key)) {
      case COMMAND -> 0;
      case STREAM -> 1;
      case CLAIM -> 2;
    };
  }
}
