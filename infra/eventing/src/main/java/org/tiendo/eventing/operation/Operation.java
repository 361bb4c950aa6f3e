package org.tiendo.eventing.operation;

/// An act of an operator (thao tác vận hành): one command, one stream, one event.
///
/// @param done whether it was recorded
public record Operation(boolean done) {

  public static final Operation NONE = new Operation(false);

  public static Operation evolve(Operation state, OperationEvent event) {
    return switch (event) {
      case OperationEvent.DeadLetterRetried _,
          OperationEvent.DeadLettersRetried _,
          OperationEvent.DeadLetterSkipped _,
          OperationEvent.RepublicationOrdered _,
          OperationEvent.OnReadModel _ ->
          new Operation(true);
    };
  }
}
