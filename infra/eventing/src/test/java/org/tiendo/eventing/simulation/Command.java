package org.tiendo.eventing.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.StoredCommit;

/// What a client wants to have done: one event in each of some streams, perhaps with a claim.
record Command(String id, List<String> streams, @Nullable String claim) {

  /// What a service answers.
  sealed interface Answer {

    /// It is stored: where, and with which events.
    record Stored(long position, List<String> events) implements Answer {
      static Stored of(StoredCommit commit) {
        return new Stored(commit.position(), commit.events().stream().map(Stored::place).toList());
      }

      private static String place(Envelope event) {
        return event.agg() + "#" + event.seq();
      }
    }

    /// Its claim belongs to another command, for good.
    record ClaimTaken() implements Answer {}

    /// Nobody knows; to be sent again.
    record Unknown() implements Answer {}
  }
}
