package org.tiendo.eventing.relay;

/// The topic ends before what was acknowledged: it was deleted, emptied, or lost its unsynced tail.
final class TopicCutBack extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long offset;

  /// @param offset from which on the topic is not what it was
  TopicCutBack(long offset) {
    super("the topic was cut back to offset " + offset);
    this.offset = offset;
  }

  long offset() {
    return offset;
  }
}
