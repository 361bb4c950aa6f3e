package org.tiendo.eventing.store;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every promise of a log, kept by the log in MongoDB.
@Tag("embedded")
@ExtendWith(LogServer.class)
class MongoEventLogTest {

  private MongoDatabase database;

  @BeforeEach
  void take(MongoDatabase empty) {
    database = empty;
  }

  private EventLog open(InstantSource clock) {
    return new MongoEventLog(database, "task", "tenant-1", clock, new SimpleMeterRegistry());
  }

  private TokenStore tokens(String owner) {
    return new MongoTokenStore(database, owner, Duration.ofSeconds(10), InstantSource.system());
  }

  @Nested
  class Append extends AppendSuite {
    @Override
    EventLog open(InstantSource clock) {
      return MongoEventLogTest.this.open(clock);
    }
  }

  @Nested
  class Order extends OrderSuite {
    @Override
    EventLog open(InstantSource clock) {
      return MongoEventLogTest.this.open(clock);
    }
  }

  @Nested
  class Atomicity extends AtomicitySuite {
    @Override
    EventLog open(InstantSource clock) {
      return MongoEventLogTest.this.open(clock);
    }
  }

  @Nested
  class Idempotency extends IdempotencySuite {
    @Override
    EventLog open(InstantSource clock) {
      return MongoEventLogTest.this.open(clock);
    }
  }

  @Nested
  class Claims extends ClaimsSuite {
    @Override
    EventLog open(InstantSource clock) {
      return MongoEventLogTest.this.open(clock);
    }
  }

  @Nested
  class Concurrency extends ConcurrencySuite {
    @Override
    EventLog open(InstantSource clock) {
      return MongoEventLogTest.this.open(clock);
    }
  }

  @Nested
  class Contiguity extends ContiguitySuite {
    @Override
    EventLog open(InstantSource clock) {
      return MongoEventLogTest.this.open(clock);
    }
  }

  @Nested
  class Tokens extends TokensSuite {
    @Override
    EventLog open(InstantSource clock) {
      return MongoEventLogTest.this.open(clock);
    }
  }

  @Nested
  class AxonTokens extends AxonTokensSuite {
    @Override
    EventLog open(InstantSource clock) {
      return MongoEventLogTest.this.open(clock);
    }

    @Override
    Snapshots snapshots() {
      return new MongoSnapshots(database, "task");
    }

    @Override
    TokenStore tokens(String owner) {
      return MongoEventLogTest.this.tokens(owner);
    }
  }

  @Nested
  class ReplayStatus extends ReplayStatusSuite {
    @Override
    EventLog open(InstantSource clock) {
      return MongoEventLogTest.this.open(clock);
    }

    @Override
    Snapshots snapshots() {
      return new MongoSnapshots(database, "task");
    }

    @Override
    TokenStore tokens(String owner) {
      return MongoEventLogTest.this.tokens(owner);
    }
  }

  @Nested
  class SnapshotsRead extends SnapshotsSuite {
    @Override
    EventLog open(InstantSource clock) {
      return MongoEventLogTest.this.open(clock);
    }

    @Override
    Snapshots snapshots() {
      return new MongoSnapshots(database, "task");
    }

    @Override
    TokenStore tokens(String owner) {
      return MongoEventLogTest.this.tokens(owner);
    }
  }

  @Nested
  class Upcasting extends UpcastingSuite {
    @Override
    EventLog open(InstantSource clock) {
      return MongoEventLogTest.this.open(clock);
    }

    @Override
    Snapshots snapshots() {
      return new MongoSnapshots(database, "task");
    }

    @Override
    TokenStore tokens(String owner) {
      return MongoEventLogTest.this.tokens(owner);
    }
  }
}
