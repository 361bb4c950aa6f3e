package org.tiendo.eventing.projection;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.inbox.PositionSource;
import org.tiendo.eventing.inbox.RecordHandler;
import org.tiendo.eventing.lease.Lease;
import tools.jackson.databind.json.JsonMapper;

/// The read model [Ledger], kept and looked at in a simulation.
public final class SimulatedProjection {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final ProjectionRunner runner;

  public SimulatedProjection(MongoDatabase database, MeterRegistry meters, InstantSource clock) {
    this.runner =
        new ProjectionRunner(
            Ledger.PROJECTION,
            database,
            Map.of("task", (_, _) -> List.of()),
            Lease.SOLE,
            JSON,
            meters,
            clock);
  }

  public RecordHandler handler() {
    return runner;
  }

  public PositionSource positions() {
    return runner.positions("task");
  }

  /// What was seen at one moment.
  ///
  /// @param position of the last record in it, -1 for none
  public record Seen(long position, Map<String, Map<String, String>> documents) {}

  /// One look at what is stored; null if it was between two states.
  public static @Nullable Seen look(MongoDatabase database) {
    ReadModels models = new ReadModels(database, JSON);
    String name = Ledger.PROJECTION.name();
    Views.Snapshot snapshot = new SnapshotRead(models.copy(models.alias(name).copy())).attempt("");
    return snapshot == null
        ? null
        : new Seen(snapshot.token().last("task"), Ledger.texts(snapshot));
  }

  /// What must be seen after these records.
  public static Map<String, Map<String, String>> fold(List<PublishedRecord> records) {
    return Ledger.fold(records);
  }
}
