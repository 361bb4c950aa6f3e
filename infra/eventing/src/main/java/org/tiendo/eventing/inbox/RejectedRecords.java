package org.tiendo.eventing.inbox;

import java.util.List;

/// Tells what was parked.
@FunctionalInterface
public interface RejectedRecords {

  /// The latest first.
  List<RejectedRecord> latest(int limit);
}
