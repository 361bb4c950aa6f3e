package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A back end of mongo-java-server that keeps what it has acknowledged. Each writing command is one batch of the store
/// and is answered when it is on disk; reads see only what is on disk.
///
/// Not supported, and refused: sessions and transactions, change streams, `$out`, `$merge`, renaming a collection.
public final class RocksBackend extends AbstractMongoBackend {
  private static final int SHUTDOWN_IN_PROGRESS = 91;
  private static final int NOT_SUPPORTED = 115;

  private static final Set<String> WRITING =
      Set.of(
          "insert",
          "update",
          "delete",
          "findandmodify",
          "create",
          "createindexes",
          "drop",
          "dropindexes",
          "dropdatabase");

  /// Commands that take space. Those that give it back go on when there is little.
  private static final Set<String> GROWING =
      Set.of("insert", "update", "findandmodify", "create", "createindexes");

  private final Store store;
  private final FreeSpace space;
  private final Services services;
  private final AtomicBoolean closed = new AtomicBoolean();

  private RocksBackend(Store store, FreeSpace space) {
    this.store = store;
    this.space = space;
    this.services =
        new Services(new Catalogue(store), new Cursors(getCursorRegistry()), new FullScans());
  }

  /// Opens the store in the folder, or makes it. The caller sees to it that no other process has the folder.
  ///
  /// @param libraries where RocksDB's native library is unpacked
  /// @param whenFailed told once, when nothing can be made durable any more; every command is refused from then on
  public static RocksBackend open(
      Path folder, Path libraries, StoreSettings settings, Consumer<Throwable> whenFailed)
      throws IOException {
    NativeLibrary.load(libraries);
    FreeSpace space = new FreeSpace(folder, settings);
    RocksBackend backend =
        new RocksBackend(Store.open(folder, settings.durability(), whenFailed), space);
    backend.openDatabases();
    return backend;
  }

  /// Opens a store that no process has, and reads all of it.
  ///
  /// @throws IOException if it is damaged
  public static void verify(Path folder, Path libraries) throws IOException {
    NativeLibrary.load(libraries);
    Store.verify(folder);
  }

  /// Makes `target` a folder with the store as of one moment during this call, for being copied elsewhere.
  public void freeze(Path target) throws IOException {
    store.freeze(target);
  }

  /// All at the start, so that no reader with an older view ever opens one.
  private void openDatabases() {
    store.read(() -> {
      Catalogue.databases().forEach(this::resolveDatabase);
      return null;
    });
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String databaseName) {
    return new RocksDatabase(databaseName, services);
  }

  @Override
  public Document handleCommand(
      Channel channel, String databaseName, String command, Document query) {
    String name = command.toLowerCase(Locale.ROOT);
    if (GROWING.contains(name)) {
      space.check();
    }
    return answered(
        WRITING.contains(name),
        () ->
            switch (name) {
              case "hello" -> hello(channel, databaseName, query);
              case "buildinfo" ->
                  super.handleCommand(channel, databaseName, command, query)
                      .append("tiendoEmbedded", true);
              case "listdatabases" -> listDatabases();
              case "renamecollection" -> throw notSupported(command);
              default -> super.handleCommand(channel, databaseName, command, query);
            });
  }

  @Override
  public QueryResult handleQuery(MongoQuery query) {
    return answered(false, () -> super.handleQuery(query));
  }

  private <T> T answered(boolean writing, Supplier<T> command) {
    try {
      return writing ? store.write(command) : store.read(command);
    } catch (StoreFailedException e) {
      throw new MongoServerError(
          SHUTDOWN_IN_PROGRESS, "ShutdownInProgress", String.valueOf(e.getMessage()), e);
    }
  }

  /// The newer name of a greeting that mongo-java-server knows by its older name only.
  private Document hello(Channel channel, String databaseName, Document query) {
    return super.handleCommand(channel, databaseName, "ismaster", query)
        .append("isWritablePrimary", true);
  }

  private static MongoServerError notSupported(String command) {
    return new MongoServerError(
        NOT_SUPPORTED, "CommandNotSupported", command + " is not supported");
  }

  private Document listDatabases() {
    List<Document> found =
        listDatabaseNames().stream()
            .sorted()
            .filter(name -> !((RocksDatabase) resolveDatabase(name)).collectionNames().isEmpty())
            .map(name -> new Document("name", name).append("sizeOnDisk", 0L).append("empty", false))
            .toList();
    return new Document("databases", found).append("totalSize", 0L).append("ok", 1.0);
  }

  @Override
  public void dropDatabase(String databaseName) {
    resolveDatabase(databaseName).drop(oplog);
  }

  /// Queries, since the start, that no index served.
  public long fullScans() {
    return services.fullScans().count();
  }

  /// Syncs of the log since the start; each may have served many replies.
  public long syncs() {
    return store.syncs();
  }

  public int openCursors() {
    return getCursorRegistry().size();
  }

  /// Syncs what is still waiting and closes the store. Safe to call twice: a server that cannot bind does so.
  @Override
  public void close() {
    super.close();
    if (closed.compareAndSet(false, true)) {
      store.close();
    }
  }
}
