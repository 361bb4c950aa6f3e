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

  /// The first position that the log does not have yet, found by asking for single records.
  ///
  /// @param known a position that it has, or 0
  /// @throws OwnerUnavailable if the owner cannot answer now
  default long end(long known) {
    long has = known - 1;
    long step = 1;
    while (!from(has + step, 1).isEmpty()) {
      has += step;
      step *= 2;
    }
    long lacks = has + step;
    while (lacks - has > 1) {
      long middle = has + (lacks - has) / 2;
      if (from(middle, 1).isEmpty()) {
        lacks = middle;
      } else {
        has = middle;
      }
    }
    return lacks;
  }

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
