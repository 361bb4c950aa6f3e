package org.tiendo.eventing.inbox;

import java.util.List;
import org.tiendo.contracts.PublishedRecord;

/// Reads records where they come from: the log of the service that owns it.
@FunctionalInterface
public interface HoleReader {

  /// Records from `position` on, contiguous, at most `limit`; empty at the end of the log.
  ///
  /// @throws OwnerUnavailable if the owner cannot answer now
  /// @throws org.tiendo.eventing.relay.UnreadableRecord if this version cannot read what the owner has
  List<PublishedRecord> from(long position, int limit);

  /// The owner of a log does not answer, or not as expected; to be tried again.
  final class OwnerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OwnerUnavailable(String message) {
      super(message);
    }

    public OwnerUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
