package org.tiendo.eventing.relay;

import java.util.Optional;
import org.tiendo.eventing.lease.Lease;

/// What a relay is given that has nobody beside it.
public final class Leases {

  public static final Lease SOLE =
      new Lease() {
        @Override
        public boolean held() {
          return true;
        }

        @Override
        public void release() {}
      };

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
