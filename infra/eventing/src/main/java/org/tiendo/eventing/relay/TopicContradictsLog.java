package org.tiendo.eventing.relay;

/// The topic holds another record at a position of the log. One of the two was changed; a person must find out which.
final class TopicContradictsLog extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TopicContradictsLog(String message) {
    super(message);
  }
}
