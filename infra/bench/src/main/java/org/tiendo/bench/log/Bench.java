package org.tiendo.bench.log;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.concurrent.atomic.AtomicLong;

/// One server, one client and where figures go, for all measurements of a run.
///
/// @param requests that the driver has sent so far
/// @param quick shorter and fewer
record Bench(MongoClient client, Figures figures, AtomicLong requests, boolean quick) {

  static Bench on(String uri, Figures figures, boolean quick) {
    AtomicLong requests = new AtomicLong();
    MongoClientSettings settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .addCommandListener(
                new CommandListener() {
                  @Override
                  public void commandStarted(CommandStartedEvent event) {
                    requests.incrementAndGet();
                  }
                })
            .build();
    return new Bench(MongoClients.create(settings), figures, requests, quick);
  }

  int rounds() {
    return quick ? 3 : 5;
  }

  /// Of one measurement in one round.
  double seconds() {
    return quick ? 2 : 8;
  }
}
