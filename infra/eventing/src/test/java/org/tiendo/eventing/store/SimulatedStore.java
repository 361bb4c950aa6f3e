package org.tiendo.eventing.store;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.tiendo.eventing.pace.Pace;

/// Opens the log of the product in simulated time.
public final class SimulatedStore {

  private static final LogLimits LIMITS =
      new LogLimits(256, Duration.ofSeconds(2), Duration.ofMillis(250));

  private SimulatedStore() {}

  /// @param place where time comes from, by the wall and by the stop watch
  public static <P extends Pace & java.time.InstantSource> MongoEventLog open(
      MongoDatabase database, P place, MeterRegistry meters) {
    return new MongoEventLog(
        new LogDocuments(database, "task"), "task", "demo", place, meters, LIMITS, place);
  }
}
