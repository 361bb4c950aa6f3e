package org.tiendo.eventing.projection;

import java.time.Duration;
import java.util.List;

/// Reads a projection's documents, all as of one token.
public interface Views {

  /// A consistent picture: no document in it has seen more or less than `token`.
  record Snapshot(Token token, List<Projection.View> documents) {
    public Snapshot {
      documents = List.copyOf(documents);
    }
  }

  /// Every document whose id starts with `prefix`, in order of id, at one token.
  Snapshot read(String prefix);

  /// How far the projection is.
  Token token();

  /// Waits until the projection has seen `token`.
  ///
  /// @return whether it has, before the time was over
  boolean await(Token token, Duration limit) throws InterruptedException;

  /// Waits for the projection to move on.
  ///
  /// @return how far it is now; after `limit`, or without cause, that may still be `known`
  Token awaitOther(Token known, Duration limit) throws InterruptedException;
}
