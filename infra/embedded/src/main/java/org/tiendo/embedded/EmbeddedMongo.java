package org.tiendo.embedded;

import de.bwaldvogel.mongo.MongoServer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.embedded.mongo.RocksBackend;
import org.tiendo.embedded.mongo.StoreSettings;

/// A server that speaks MongoDB's protocol, on 127.0.0.1 only, with its data in a folder. What it has acknowledged is
/// on disk, whatever then happens to the process.
///
/// It tells itself apart by `tiendoEmbedded: true` in the reply to `buildInfo`. It has no users, no sessions and no
/// transactions; write and read concerns are accepted, and as good as majority with journal on a replica set of one.
public final class EmbeddedMongo implements AutoCloseable {
  /// Writers wait in their handler thread for the sync, so there must be more of these than processors: what gathers
  /// for one sync is at most as many connections.
  private static final int WORKERS = 64;

  private static final String DATA = "data";
  private static final String LIBRARIES = "native";
  private static final String FROZEN = "frozen";

  private static final Logger log = LoggerFactory.getLogger(EmbeddedMongo.class);

  private final DataFolder folder;
  private final RocksBackend backend;
  private final MongoServer server;
  private final int port;
  private final CompletableFuture<Throwable> failure;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicBoolean frozen = new AtomicBoolean();
  private final ReentrantLock freezing = new ReentrantLock();

  private EmbeddedMongo(
      DataFolder folder,
      RocksBackend backend,
      MongoServer server,
      CompletableFuture<Throwable> failure) {
    this.folder = folder;
    this.backend = backend;
    this.server = server;
    this.port = server.getLocalAddress().getPort();
    this.failure = failure;
  }

  /// Starts on what the folder holds, or on nothing if it is empty or missing.
  ///
  /// @param port 0 for any free one
  /// @throws FolderInUseException when another server has the folder
  /// @throws NewerFormatException when a newer version of Tiendo wrote it
  /// @throws IOException when the folder or the port cannot be used; the message says why
  public static EmbeddedMongo start(Path folder, int port) throws IOException {
    return start(folder, port, StoreSettings.STANDARD);
  }

  /// The same with other settings than the product has, for tests.
  public static EmbeddedMongo start(Path path, int port, StoreSettings settings)
      throws IOException {
    DataFolder folder = DataFolder.claim(path);
    try {
      FrozenData.remove(folder.path().resolve(FROZEN));
      CompletableFuture<Throwable> failure = new CompletableFuture<>();
      RocksBackend backend =
          RocksBackend.open(
              folder.inside(DATA), folder.inside(LIBRARIES), settings, failure::complete);
      failure.thenAccept(EmbeddedMongo::tell);
      return new EmbeddedMongo(folder, backend, bound(backend, port), failure);
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static void tell(Throwable cause) {
    log.error("The store has stopped; nothing is answered any more", cause);
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

  /// Completes with the cause if the store stops because a write or sync failed. Everything is refused from then on; only
  /// a start on the folder, by another process, shows what is on the disk.
  public CompletionStage<Throwable> failure() {
    return failure.minimalCompletionStage();
  }

  /// Holds on to everything as it is at one moment during this call, for being copied, while the server goes on. What was
  /// acknowledged before the call is in it, and no command by half.
  ///
  /// @throws IOException when there is such a folder already, or it cannot be made
  public FrozenData freeze() throws IOException {
    freezing.lock();
    try {
      if (closed.get() || !frozen.compareAndSet(false, true)) {
        throw new IOException("The server is being copied already, or has stopped.");
      }
      FrozenData data = new FrozenData(folder.path().resolve(FROZEN), () -> frozen.set(false));
      freeze(data);
      return data;
    } finally {
      freezing.unlock();
    }
  }

  private void freeze(FrozenData data) throws IOException {
    try {
      Files.createDirectory(data.folder());
      backend.freeze(data.folder().resolve(DATA));
      folder.copyFormatTo(data.folder());
    } catch (IOException | RuntimeException e) {
      data.close();
      throw e;
    }
  }

  /// Reads all of a folder that no server has: a copy of [FrozenData], or what a server left.
  ///
  /// @throws IOException when anything is damaged or missing; the message says what
  public static void verify(Path path) throws IOException {
    try (DataFolder folder = DataFolder.claim(path)) {
      RocksBackend.verify(folder.inside(DATA), folder.inside(LIBRARIES));
    }
  }

  /// Notes in the server's folder that a copy of it was made and is complete; for the meters.
  public static void noteBackup(Path folder, Instant when) throws IOException {
    BackupNote.in(folder).write(when);
  }

  /// Size on disk, ages in seconds, syncs, full scans and open cursors. Outlives the server: then the values stand still.
  public MeterBinder meters() {
    return new MongoMeters(folder.path(), backend);
  }

  /// Closes the connections, then the store. Safe to call twice.
  @Override
  public void close() throws IOException {
    freezing.lock();
    try {
      if (closed.compareAndSet(false, true)) {
        server.shutdownNow();
        folder.close();
      }
    } finally {
      freezing.unlock();
    }
  }
}
