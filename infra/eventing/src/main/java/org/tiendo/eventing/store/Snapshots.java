package org.tiendo.eventing.store;

import java.util.Optional;

/// States of streams, kept so that a long stream need not be read from its beginning. They may be lost or deleted at any
/// time; none counts unless the log holds its last event.
public interface Snapshots {

  /// Keeps none.
  Snapshots NONE =
      new Snapshots() {
        @Override
        public Optional<Snapshot> of(StreamId stream, String form) {
          return Optional.empty();
        }

        @Override
        public void put(Snapshot snapshot) {
          throw new UnsupportedOperationException("no snapshots are kept");
        }
      };

  /// A state as it is kept.
  ///
  /// @param form of the state and of the code that made it; another form is another snapshot
  /// @param seq of the last event in it
  /// @param lastId id of that event
  /// @param state as JSON text
  record Snapshot(StreamId stream, String form, long seq, String lastId, String state) {}

  /// The latest snapshot of a stream; empty, too, if the server does not answer.
  Optional<Snapshot> of(StreamId stream, String form);

  /// Replaces the snapshot of that stream and form.
  ///
  /// @throws RuntimeException if it could not be stored
  void put(Snapshot snapshot);
}
