package org.tiendo.eventing.relay;

import java.util.Optional;

/// What a relay is given that nobody lets send anything again.
public final class Leases {

  public static final Republications NOTHING_AGAIN =
      new Republications() {
        @Override
        public Optional<Range> open() {
          return Optional.empty();
        }

        @Override
        public void sent(Range range, long next) {
          throw new UnsupportedOperationException();
        }
      };

  private Leases() {}
}
