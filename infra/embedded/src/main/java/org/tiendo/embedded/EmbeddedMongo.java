package org.tiendo.embedded;

import de.bwaldvogel.mongo.MongoServer;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tiendo.embedded.mongo.Durability;
import org.tiendo.embedded.mongo.RocksBackend;

/// A server that speaks MongoDB's protocol, on 127.0.0.1 only, with its data in a folder. What it has acknowledged is
/// on disk, whatever then happens to the process.
///
/// It tells itself apart by `tiendoEmbedded: true` in the reply to `buildInfo`. It has no users, no sessions and no
/// transactions; write and read concerns are accepted, and as good as majority with journal on a replica set of one.
public final class EmbeddedMongo implements AutoCloseable {
  /// Writers wait in their handler thread for the sync, so there must be more of these than processors: what gathers
  /// for one sync is at most as many connections.
  private static final int WORKERS = 64;

  private final DataFolder folder;
  private final RocksBackend backend;
  private final MongoServer server;
  private final int port;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedMongo(DataFolder folder, RocksBackend backend, MongoServer server) {
    this.folder = folder;
    this.backend = backend;
    this.server = server;
    this.port = server.getLocalAddress().getPort();
  }

  /// Starts on what the folder holds, or on nothing if it is empty or missing.
  ///
  /// @param port 0 for any free one
  /// @throws FolderInUseException when another server has the folder
  /// @throws NewerFormatException when a newer version of Tiendo wrote it
  /// @throws IOException when the folder or the port cannot be used; the message says why
  public static EmbeddedMongo start(Path folder, int port) throws IOException {
    return start(folder, port, Durability.SYNCED);
  }

  static EmbeddedMongo start(Path path, int port, Durability durability) throws IOException {
    DataFolder folder = DataFolder.claim(path);
    try {
      RocksBackend backend =
          RocksBackend.open(folder.inside("data"), folder.inside("native"), durability);
      return new EmbeddedMongo(folder, backend, bound(backend, port));
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static MongoServer bound(RocksBackend backend, int port) throws IOException {
    MongoServer server = new MongoServer(backend);
    try {
      server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 1, WORKERS);
      return server;
    } catch (Exception e) { // netty throws the BindException although it does not declare it
      server.shutdownNow();
      throw new IOException("Port " + port + " of 127.0.0.1 cannot be used: " + e.getMessage(), e);
    }
  }

  /// The connection string for a driver.
  public String uri() {
    return "mongodb://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  /// Size on disk, syncs, full scans and open cursors. Outlives the server: then the values stand still.
  public MeterBinder meters() {
    return registry -> {
      Gauge.builder("tiendo.embedded.mongo.disk", folder, each -> DiskUse.of(each.path()))
          .description("Bytes the data folder takes")
          .baseUnit("bytes")
          .register(registry);
      FunctionCounter.builder("tiendo.embedded.mongo.syncs", backend, RocksBackend::syncs)
          .description("Syncs of the write-ahead log")
          .register(registry);
      FunctionCounter.builder("tiendo.embedded.mongo.full.scans", backend, RocksBackend::fullScans)
          .description("Queries that no index served")
          .register(registry);
      Gauge.builder("tiendo.embedded.mongo.cursors", backend, RocksBackend::openCursors)
          .description("Open cursors")
          .register(registry);
    };
  }

  /// Closes the connections, then the store. Safe to call twice.
  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      server.shutdownNow();
      folder.close();
    }
  }
}
