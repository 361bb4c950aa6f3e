package org.tiendo.eventing.operation;

import org.jspecify.annotations.Nullable;

/// What an operator did, as it is stored; who and when stand beside it, as with every event.
public sealed interface OperationEvent {

  /// @param cause why it had failed
  record DeadLetterRetried(String letter, String sequence, String cause, @Nullable String reason)
      implements OperationEvent {}

  /// @param cause null for all
  record DeadLettersRetried(@Nullable String cause, @Nullable String reason)
      implements OperationEvent {}

  /// @param cause why it had failed
  record DeadLetterSkipped(String letter, String sequence, String cause, String reason)
      implements OperationEvent {}

  record RepublicationOrdered(long from, long to, @Nullable String reason)
      implements OperationEvent {}

  /// What was done to a read model.
  sealed interface OnReadModel extends OperationEvent {
    String projection();

    /// Why, if the operator said so.
    @Nullable String reason();
  }

  /// @param copy that is built
  /// @param rate most records a second; 0 for no limit
  record RebuildBegun(String projection, String copy, int rate, @Nullable String reason)
      implements OnReadModel {}

  /// @param copy that is built, compared and removed
  /// @param rate most records a second; 0 for no limit
  record CheckBegun(String projection, String copy, int rate, @Nullable String reason)
      implements OnReadModel {}

  record RebuildPaused(String projection, String copy, @Nullable String reason)
      implements OnReadModel {}

  record RebuildResumed(String projection, String copy, @Nullable String reason)
      implements OnReadModel {}

  /// @param rate most records a second; 0 for no limit
  record RebuildLimited(String projection, String copy, int rate, @Nullable String reason)
      implements OnReadModel {}

  record RebuildCancelled(String projection, String copy, String reason) implements OnReadModel {}

  /// @param copy that is read from now on
  /// @param instead that was read until then
  /// @param same whether the two had been compared and differ in nothing
  record ReadModelSwitched(
      String projection, String copy, String instead, boolean same, @Nullable String reason)
      implements OnReadModel {}

  /// @param copy that is read again
  /// @param instead that was read until then
  record ReadModelGoneBack(String projection, String copy, String instead, String reason)
      implements OnReadModel {}

  /// @param read the copy that stays
  record CopiesRetired(String projection, String read, String reason) implements OnReadModel {}
}
