package org.tiendo.eventing.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.Document;
import org.tiendo.eventing.store.PreparedCommit.Place;

/// Where the log ends, as far as the appender knows; followed without ever stepping over a hole. For the appender's thread.
final class LogEnd {

  private static final int PAGE = 500;

  private final LogDocuments documents;
  private final StreamHeads heads;
  private final InstantSource clock;
  private boolean known;
  private long next;
  private Instant lastAt = Instant.EPOCH;

  LogEnd(LogDocuments documents, StreamHeads heads, InstantSource clock) {
    this.documents = documents;
    this.heads = heads;
    this.clock = clock;
  }

  /// Reads on to the end of what is durable.
  ///
  /// @throws EventLog.LogUnavailable if it cannot be read, or has a hole
  void follow() {
    if (!known) {
      documents.last().ifPresent(this::moveBehind);
      known = true;
      return;
    }
    List<Document> page;
    do {
      page = documents.headersFrom(next, PAGE);
      page.forEach(this::step);
    } while (page.size() == PAGE);
  }

  void forget() {
    known = false;
  }

  boolean known() {
    return known;
  }

  private void step(Document header) {
    if (header.getLong("_id") != next) {
      throw new EventLog.LogUnavailable(
          "the log has a hole at position %d: nothing is appended behind it".formatted(next));
    }
    moveBehind(header);
    heads.stored(header.getList("keys", String.class));
  }

  private void moveBehind(Document header) {
    next = header.getLong("_id") + header.getInteger("count");
    lastAt = header.getDate("at").toInstant();
  }

  /// The place of a commit at the end.
  Place place() {
    return after(new Place(next, lastAt), 0);
  }

  /// The place behind another.
  Place after(Place before, int count) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Place(before.position() + count, now.isAfter(before.at()) ? now : before.at());
  }

  void stored(AppendRound.Numbered commit) {
    next = commit.end();
    lastAt = commit.place().at();
    commit.waiting().commit().ends().forEach(heads::stored);
  }

  long position() {
    return next;
  }
}
