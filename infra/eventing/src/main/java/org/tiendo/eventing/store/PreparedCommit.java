package org.tiendo.eventing.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;

/// A commit with everything done that does not need its position, so that the appender only numbers.
record PreparedCommit(
    Commit commit,
    List<EnvelopeForm> envelopes,
    List<String> keys,
    Map<StreamId, Long> starts,
    int size) {

  /// The position that a commit got, and the time recorded in it.
  record Place(long position, Instant at) {}

  /// @throws EventLog.TooLarge beyond the limits of an event or a commit
  static PreparedCommit of(Commit commit, String tenant) {
    if (commit.events().isEmpty()) {
      throw new IllegalArgumentException("a commit without events");
    }
    List<EnvelopeForm> envelopes = new ArrayList<>();
    List<String> keys = LogKeys.of(commit);
    int size = keys.stream().mapToInt(key -> key.getBytes(StandardCharsets.UTF_8).length).sum();
    check("the commit", size, LogLimits.COMMIT_BYTES);
    for (int i = 0; i < commit.events().size(); i++) {
      EnvelopeForm envelope = EnvelopeForm.of(commit, i, tenant);
      check(commit.events().get(i).type(), envelope.size(), LogLimits.EVENT_BYTES);
      size += envelope.size();
      check("the commit", size, LogLimits.COMMIT_BYTES);
      envelopes.add(envelope);
    }
    return new PreparedCommit(commit, List.copyOf(envelopes), keys, LogKeys.starts(commit), size);
  }

  private static void check(String what, int size, int limit) {
    if (size > limit) {
      throw new EventLog.TooLarge("%s has more than %d bytes".formatted(what, limit));
    }
  }

  int count() {
    return envelopes.size();
  }

  List<byte[]> numbered(Place place) {
    List<byte[]> bytes = new ArrayList<>();
    for (int i = 0; i < envelopes.size(); i++) {
      bytes.add(envelopes.get(i).numbered(place.position() + i, place.at()));
    }
    return bytes;
  }

  Document document(Place place) {
    return new Document("_id", place.position())
        .append("count", count())
        .append("cmd", commit.commandId())
        .append("digest", commit.digest())
        .append("at", Date.from(place.at()))
        .append("events", numbered(place).stream().map(Binary::new).toList())
        .append("keys", keys);
  }

  StoredCommit stored(Place place) {
    List<Envelope> events = numbered(place).stream().map(EnvelopeForm::read).toList();
    return new StoredCommit(place.position(), commit.commandId(), commit.digest(), events);
  }
}
