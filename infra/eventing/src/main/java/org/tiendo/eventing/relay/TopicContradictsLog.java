package org.tiendo.eventing.relay;

/// The topic holds what the log does not: another record at a position of the log, or positions beyond its end. One of the
/// two was changed, or the log was restored from an older copy; a person must find out which.
final class TopicContradictsLog extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TopicContradictsLog(String message) {
    super(message);
  }
}
