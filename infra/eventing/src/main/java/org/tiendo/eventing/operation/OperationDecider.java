package org.tiendo.eventing.operation;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.eventing.operation.OperationRule.DEAD_LETTER_WAITS;
import static org.tiendo.eventing.operation.OperationRule.FIRST_OF_ITS_SEQUENCE;
import static org.tiendo.eventing.operation.OperationRule.OPERATED_BY_OPERATOR;
import static org.tiendo.eventing.operation.OperationRule.RANGE_IN_LOG;
import static org.tiendo.eventing.operation.OperationRule.SKIP_NEEDS_REASON;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.eventing.operation.OperationCommand.Letter;
import org.tiendo.eventing.operation.OperationCommand.Republish;
import org.tiendo.eventing.operation.OperationCommand.RetryDeadLetter;
import org.tiendo.eventing.operation.OperationCommand.RetryDeadLetters;
import org.tiendo.eventing.operation.OperationCommand.SkipDeadLetter;
import org.tiendo.eventing.operation.OperationEvent.DeadLetterRetried;
import org.tiendo.eventing.operation.OperationEvent.DeadLetterSkipped;
import org.tiendo.eventing.operation.OperationEvent.DeadLettersRetried;
import org.tiendo.eventing.operation.OperationEvent.RepublicationOrdered;

/// Decides on acts of operators. What is recorded is that they were ordered; carrying them out follows and may be repeated.
public final class OperationDecider {

  private OperationDecider() {}

  public static Decision<OperationEvent> decide(OperationCommand command, Operation state) {
    if (state.done()) {
      return accept();
    }
    if (!command.context().actor().has(Role.OPERATOR)) {
      return refuse(OPERATED_BY_OPERATOR);
    }
    return switch (command) {
      case RetryDeadLetter(_, String id, Letter letter, String reason) ->
          letter != null && letter.first()
              ? accept(
                  new DeadLetterRetried(letter.id(), letter.sequence(), letter.cause(), reason))
              : notNow(id, letter);
      case RetryDeadLetters(_, String cause, String reason) ->
          accept(new DeadLettersRetried(cause, reason));
      case SkipDeadLetter(_, String id, Letter letter, String reason) -> skip(id, letter, reason);
      case Republish c -> republish(c);
      case OperationCommand.OnReadModel c -> ReadModelDecider.decide(c);
    };
  }

  private static Decision<OperationEvent> notNow(String id, @Nullable Letter letter) {
    return letter == null
        ? refuse(DEAD_LETTER_WAITS, Map.of("letter", id))
        : refuse(FIRST_OF_ITS_SEQUENCE, Map.of("letter", id, "sequence", letter.sequence()));
  }

  private static Decision<OperationEvent> skip(String id, @Nullable Letter letter, String reason) {
    if (letter == null || !letter.first()) {
      return notNow(id, letter);
    }
    return reason.isBlank()
        ? refuse(SKIP_NEEDS_REASON)
        : accept(new DeadLetterSkipped(letter.id(), letter.sequence(), letter.cause(), reason));
  }

  private static Decision<OperationEvent> republish(Republish c) {
    long to = c.to() == null ? c.head() - 1 : c.to();
    if (c.from() < 0 || to < c.from() || to >= c.head()) {
      return refuse(
          RANGE_IN_LOG, Map.of("from", "" + c.from(), "to", "" + to, "head", "" + c.head()));
    }
    return accept(new RepublicationOrdered(c.from(), to, c.reason()));
  }
}
