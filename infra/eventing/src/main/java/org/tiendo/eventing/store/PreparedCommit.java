package org.tiendo.eventing.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A commit with everything done that does not need its position, so that the appender only numbers.
record PreparedCommit(
    Commit commit,
    String tenant,
    CommitForm form,
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
    CommitForm form = CommitForm.of(commit, envelopes, keys);
    return new PreparedCommit(commit, tenant, form, keys, LogKeys.starts(commit), size);
  }

  private static void check(String what, int size, int limit) {
    if (size > limit) {
      throw new EventLog.TooLarge("%s has more than %d bytes".formatted(what, limit));
    }
  }

  int count() {
    return commit.events().size();
  }

  /// The last sequence that it takes in each stream.
  Map<StreamId, Long> ends() {
    Map<StreamId, Long> ends = new HashMap<>();
    commit.events().forEach(event -> ends.put(event.stream(), event.seq()));
    return ends;
  }

  StoredCommit stored(Place place) {
    List<Envelope> events = new ArrayList<>();
    for (int i = 0; i < count(); i++) {
      events.add(form.envelopes().get(i).stored(commit, i, tenant, place));
    }
    return new StoredCommit(place.position(), commit.commandId(), commit.digest(), events);
  }
}
