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
}
