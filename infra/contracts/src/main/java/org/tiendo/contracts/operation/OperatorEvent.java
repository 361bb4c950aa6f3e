package org.tiendo.contracts.operation;

import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;

/// What an operator ordered (thao tác vận hành), in the log of the service that it is done to. What is carried out of it
/// follows, and may be repeated.
public sealed interface OperatorEvent extends PublishedEvent {

  /// In the operator's words, if any.
  @Nullable String reason();

  /// Dead letters were to be tried again, or one to be left out.
  ///
  /// @param letter automation, log and position of one; null for several
  /// @param cause what they had failed for; null for any
  record DeadLettersHandled(
      DeadLetterAct act, @Nullable String letter, @Nullable String cause, @Nullable String reason)
      implements OperatorEvent {}

  /// A range of the log was to be sent once more (phát lại).
  ///
  /// @param from first position
  /// @param to last position
  record RepublicationOrdered(long from, long to, @Nullable String reason)
      implements OperatorEvent {}

  /// Something was to be done about a read model.
  ///
  /// @param projection name of the read model
  /// @param copy that is built, removed, or read from now on; null where the act is about none
  /// @param instead copy that was read until then, if the act ends that
  /// @param rate most records a second that are folded, 0 for no limit; null where the act sets none
  record ReadModelHandled(
      ReadModelAct act,
      String projection,
      @Nullable String copy,
      @Nullable String instead,
      @Nullable Integer rate,
      @Nullable String reason)
      implements OperatorEvent {}
}
