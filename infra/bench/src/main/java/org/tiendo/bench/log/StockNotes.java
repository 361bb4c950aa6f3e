package org.tiendo.bench.log;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// The same as [Notes], as Axon's aggregate.
class StockNotes {

  @AggregateIdentifier private @Nullable String id;
  private long count;

  /// Told to one aggregate.
  record TakeNote(@TargetAggregateIdentifier String on) {}

  StockNotes() {}

  @CommandHandler
  void handle(TakeNote command) {
    if (count < 1) {
      throw new IllegalStateException("not there: " + command.on());
    }
    AggregateLifecycle.apply(Noted.on(command.on()));
  }

  @EventSourcingHandler
  void on(Noted event) {
    id = event.on().value();
    count++;
  }
}
