package org.tiendo.eventing.store;

import java.time.InstantSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.Nested;

/// Every suite that a log is tested with. A log says here how it is opened, and has them all.
abstract class LogSuites {

  /// Another instance of the same log, as another process would have.
  abstract EventLog open(InstantSource clock);

  abstract Snapshots snapshots();

  abstract TokenStore tokens(String owner);

  @Nested
  class Append extends AppendSuite {
    @Override
    EventLog open(InstantSource clock) {
      return LogSuites.this.open(clock);
    }
  }

  @Nested
  class Order extends OrderSuite {
    @Override
    EventLog open(InstantSource clock) {
      return LogSuites.this.open(clock);
    }
  }

  @Nested
  class Atomicity extends AtomicitySuite {
    @Override
    EventLog open(InstantSource clock) {
      return LogSuites.this.open(clock);
    }
  }

  @Nested
  class Idempotency extends IdempotencySuite {
    @Override
    EventLog open(InstantSource clock) {
      return LogSuites.this.open(clock);
    }
  }

  @Nested
  class Claims extends ClaimsSuite {
    @Override
    EventLog open(InstantSource clock) {
      return LogSuites.this.open(clock);
    }
  }

  @Nested
  class Concurrency extends ConcurrencySuite {
    @Override
    EventLog open(InstantSource clock) {
      return LogSuites.this.open(clock);
    }
  }

  @Nested
  class Contiguity extends ContiguitySuite {
    @Override
    EventLog open(InstantSource clock) {
      return LogSuites.this.open(clock);
    }
  }

  @Nested
  class Tokens extends TokensSuite {
    @Override
    EventLog open(InstantSource clock) {
      return LogSuites.this.open(clock);
    }
  }

  @Nested
  class AxonTokens extends AxonTokensSuite {
    @Override
    EventLog open(InstantSource clock) {
      return LogSuites.this.open(clock);
    }

    @Override
    Snapshots snapshots() {
      return LogSuites.this.snapshots();
    }

    @Override
    TokenStore tokens(String owner) {
      return LogSuites.this.tokens(owner);
    }
  }

  @Nested
  class ReplayStatus extends ReplayStatusSuite {
    @Override
    EventLog open(InstantSource clock) {
      return LogSuites.this.open(clock);
    }

    @Override
    Snapshots snapshots() {
      return LogSuites.this.snapshots();
    }

    @Override
    TokenStore tokens(String owner) {
      return LogSuites.this.tokens(owner);
    }
  }

  @Nested
  class SnapshotsRead extends SnapshotsSuite {
    @Override
    EventLog open(InstantSource clock) {
      return LogSuites.this.open(clock);
    }

    @Override
    Snapshots snapshots() {
      return LogSuites.this.snapshots();
    }

    @Override
    TokenStore tokens(String owner) {
      return LogSuites.this.tokens(owner);
    }
  }

  @Nested
  class Upcasting extends UpcastingSuite {
    @Override
    EventLog open(InstantSource clock) {
      return LogSuites.this.open(clock);
    }

    @Override
    Snapshots snapshots() {
      return LogSuites.this.snapshots();
    }

    @Override
    TokenStore tokens(String owner) {
      return LogSuites.this.tokens(owner);
    }
  }
}
