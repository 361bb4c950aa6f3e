package org.tiendo.eventing.relay;

/// The topic holds a position that the log does not show. After a failover that passes: the new primary may need a moment to
/// know what a majority has. If it does not pass, the log was restored from an older copy.
final class TopicAheadOfLog extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TopicAheadOfLog(String message) {
    super(message);
  }
}
