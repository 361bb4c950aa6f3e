package org.tiendo.embedded;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.tiendo.embedded.mongo.RocksBackend;

/// What can be measured of a server.
record MongoMeters(Path folder, RocksBackend backend) implements MeterBinder {
  private static final String PREFIX = "tiendo.embedded.mongo.";

  @Override
  public void bindTo(MeterRegistry registry) {
    onDisk(registry);
    atWork(registry);
  }

  private void onDisk(MeterRegistry registry) {
    Gauge.builder(PREFIX + "disk", folder, DiskUse::of)
        .description("Bytes the data folder takes")
        .baseUnit("bytes")
        .register(registry);
    TimeGauge.builder(PREFIX + "age", this, TimeUnit.SECONDS, MongoMeters::age)
        .description("Time since the data folder was made or restored")
        .strongReference(true)
        .register(registry);
    TimeGauge.builder(PREFIX + "backup.age", this, TimeUnit.SECONDS, MongoMeters::backupAge)
        .description("Time since the last complete backup, NaN before the first")
        .strongReference(true)
        .register(registry);
  }

  private void atWork(MeterRegistry registry) {
    FunctionCounter.builder(PREFIX + "syncs", backend, RocksBackend::syncs)
        .description("Syncs of the write-ahead log")
        .register(registry);
    FunctionCounter.builder(PREFIX + "full.scans", backend, RocksBackend::fullScans)
        .description("Queries that no index served")
        .register(registry);
    Gauge.builder(PREFIX + "cursors", backend, RocksBackend::openCursors)
        .description("Open cursors")
        .register(registry);
  }

  private double age() {
    try {
      return since(Files.getLastModifiedTime(folder.resolve("FORMAT")).toInstant());
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  private double backupAge() {
    return BackupNote.in(folder).read().map(MongoMeters::since).orElse(Double.NaN);
  }

  private static double since(Instant moment) {
    return Duration.between(moment, Instant.now()).toMillis() / 1e3;
  }
}
