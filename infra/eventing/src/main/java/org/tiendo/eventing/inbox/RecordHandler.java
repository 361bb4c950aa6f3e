package org.tiendo.eventing.inbox;

import java.util.List;
import org.tiendo.contracts.PublishedRecord;

/// Takes the records of one log in order of position, contiguously, each at least once: after a crash the last batch may
/// come again, so effects must be idempotent by log and position.
@FunctionalInterface
public interface RecordHandler {

  /// Handles a batch of consecutive positions; when it returns, their effects are durable.
  void handle(List<PublishedRecord> batch);
}
