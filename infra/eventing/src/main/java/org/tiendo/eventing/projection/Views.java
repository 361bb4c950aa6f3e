package org.tiendo.eventing.projection;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

  /// How far somebody who follows the documents has come.
  ///
  /// @param copy which copy was read: only within one of them can be told what changed
  record Mark(String copy, Token token) {}

  /// Tells somebody of every document that is new or has changed since a mark, whole, so that together with what was told before
  /// all documents are known at one token. What is told of a document last holds; one without a section is gone.
  ///
  /// If another copy than that of the mark is read now, or there is no mark, every document is told of, and what was told
  /// before is void. If this throws, whatever was told is.
  ///
  /// @param since null for everything
  Mark follow(@Nullable Mark since, Consumer<Projection.View> each);

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
