package org.tiendo.eventing.operation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.operation.DeadLetterAct;
import org.tiendo.contracts.operation.OperatorEvent;
import org.tiendo.contracts.operation.OperatorEvent.DeadLettersHandled;
import org.tiendo.contracts.operation.OperatorEvent.ReadModelHandled;
import org.tiendo.contracts.operation.ReadModelAct;
import org.tiendo.eventing.operation.OperationEvent.CheckBegun;
import org.tiendo.eventing.operation.OperationEvent.CopiesRetired;
import org.tiendo.eventing.operation.OperationEvent.DeadLetterRetried;
import org.tiendo.eventing.operation.OperationEvent.DeadLetterSkipped;
import org.tiendo.eventing.operation.OperationEvent.DeadLettersRetried;
import org.tiendo.eventing.operation.OperationEvent.ReadModelGoneBack;
import org.tiendo.eventing.operation.OperationEvent.ReadModelSwitched;
import org.tiendo.eventing.operation.OperationEvent.RebuildBegun;
import org.tiendo.eventing.operation.OperationEvent.RebuildCancelled;
import org.tiendo.eventing.operation.OperationEvent.RebuildLimited;
import org.tiendo.eventing.operation.OperationEvent.RebuildPaused;
import org.tiendo.eventing.operation.OperationEvent.RebuildResumed;
import org.tiendo.eventing.operation.OperationEvent.RepublicationOrdered;

/// Tells everybody what an operator ordered.
public final class OperationPublisher {

  private OperationPublisher() {}

  public static Optional<PublishedEvent> publish(OperationEvent event) {
    return Optional.of(
        switch (event) {
          case DeadLetterRetried(String letter, _, String cause, String reason) ->
              new DeadLettersHandled(DeadLetterAct.RETRY, letter, cause, reason);
          case DeadLettersRetried(String cause, String reason) ->
              new DeadLettersHandled(DeadLetterAct.RETRY_ALL, null, cause, reason);
          case DeadLetterSkipped(String letter, _, String cause, String reason) ->
              new DeadLettersHandled(DeadLetterAct.SKIP, letter, cause, reason);
          case RepublicationOrdered(long from, long to, String reason) ->
              new OperatorEvent.RepublicationOrdered(from, to, reason);
          case RebuildBegun e -> on(e, ReadModelAct.BEGIN_REBUILD, e.copy(), null, e.rate());
          case CheckBegun e -> on(e, ReadModelAct.BEGIN_CHECK, e.copy(), null, e.rate());
          case RebuildPaused e -> on(e, ReadModelAct.PAUSE, e.copy(), null, null);
          case RebuildResumed e -> on(e, ReadModelAct.RESUME, e.copy(), null, null);
          case RebuildLimited e -> on(e, ReadModelAct.LIMIT, e.copy(), null, e.rate());
          case RebuildCancelled e -> on(e, ReadModelAct.CANCEL, e.copy(), null, null);
          case ReadModelSwitched e -> on(e, ReadModelAct.SWITCH, e.copy(), e.instead(), null);
          case ReadModelGoneBack e -> on(e, ReadModelAct.GO_BACK, e.copy(), e.instead(), null);
          case CopiesRetired e -> on(e, ReadModelAct.RETIRE, null, null, null);
        });
  }

  private static PublishedEvent on(
      OperationEvent.OnReadModel event,
      ReadModelAct act,
      @Nullable String copy,
      @Nullable String instead,
      @Nullable Integer rate) {
    return new ReadModelHandled(act, event.projection(), copy, instead, rate, event.reason());
  }
}
