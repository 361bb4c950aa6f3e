package org.tiendo.eventing.store;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every promise of a log, kept by the log in MongoDB.
@Tag("embedded")
@ExtendWith(LogServer.class)
class MongoEventLogTest extends LogSuites {

  private MongoDatabase database;

  @BeforeEach
  void take(MongoDatabase empty) {
    database = empty;
  }

  @Override
  EventLog open(InstantSource clock) {
    return new MongoEventLog(database, "task", "tenant-1", clock, new SimpleMeterRegistry());
  }

  @Override
  Snapshots snapshots() {
    return new MongoSnapshots(database, "task");
  }

  @Override
  TokenStore tokens(String owner) {
    return new MongoTokenStore(database, owner, Duration.ofSeconds(10), InstantSource.system());
  }
}
