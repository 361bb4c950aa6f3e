package org.tiendo.eventing.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;

/// A broker with one topic of one partition. What it acknowledged it may lose, as a single one without fsync does.
final class Broker {

  static final String NAME = "broker";

  final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
  private final Simulation simulation;
  private final Set<String> seen = new HashSet<>();
  private boolean up = true;
  private int synced;

  Broker(Simulation simulation) {
    this.simulation = simulation;
  }

  boolean up() {
    return up;
  }

  /// @return offset of the first
  long append(List<ProducerRecord<byte[], byte[]>> batch, boolean givenUp) {
    if (givenUp) {
      simulation.faults.happened(Fault.LATE_RECORDS);
    }
    long first = records.size();
    for (ProducerRecord<byte[], byte[]> each : batch) {
      records.add(each);
      if (!seen.add(new String(each.headers().lastHeader("ce_id").value(), UTF_8))) {
        simulation.faults.happened(Fault.REPEATED_RECORD);
      }
    }
    if (simulation.chance(0.15)) {
      synced = records.size();
    }
    return first;
  }

  void crash() {
    up = false;
    if (synced < records.size()) {
      simulation.faults.happened(Fault.LOST_TOPIC_TAIL);
      int kept = synced + simulation.below(records.size() - synced);
      records.subList(kept, records.size()).clear();
    }
    synced = Math.min(synced, records.size());
    simulation.after(simulation.between(10_000, 200_000), this::restart);
  }

  void restart() {
    up = true;
  }
}
