package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tiendo.embedded.mongo.OrderedIndex.Definition;

/// A database. Commands that mongo-java-server answers wrongly go to {@link WriteCommands}, {@link IndexCommands} and
/// {@link AggregateCommand} first.
final class RocksDatabase extends AbstractSynchronizedMongoDatabase<Key> {
  /// Documents in a first batch when the client names no size, as in MongoDB.
  private static final int FIRST_BATCH = 101;

  private final Services services;

  RocksDatabase(String name, Services services) {
    super(name, services.cursors().registry());
    this.services = services;
    initializeNamespacesAndIndexes();
  }

  Services services() {
    return services;
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    WriteCommands.Upstream upstream =
        changed -> super.handleCommand(channel, command, changed, databases, oplog);
    return switch (command.toLowerCase(Locale.ROOT)) {
      case "insert" -> WriteCommands.insert(query, upstream);
      case "update" -> WriteCommands.update(query, upstream);
      case "delete" -> WriteCommands.delete(query, upstream);
      case "find" -> {
        query.putIfAbsent("batchSize", FIRST_BATCH);
        yield upstream.handle(query);
      }
      case "aggregate" -> new AggregateCommand(this, databases, oplog).handle(query);
      case "dropindexes" -> dropIndexes(query);
      case "listcollections" -> IndexCommands.filtered(upstream.handle(query), query);
      default -> upstream.handle(query);
    };
  }

  @Nullable RocksCollection collection(String name) {
    return (RocksCollection) resolveCollection(name, false);
  }

  @Override
  protected MongoCollection<Key> openOrCreateCollection(String name, CollectionOptions options) {
    return new RocksCollection(this, name, options);
  }

  /// All or nothing: an index that cannot be built leaves no entries behind.
  @Override
  protected void addIndex(Document description) {
    IndexCommands.refuseUnsupported(description);
    String namespace = Bson.text(description, "ns");
    resolveOrCreateCollection(namespace.substring(getDatabaseName().length() + 1));
    getOrCreateIndexesCollection();
    Store.transaction().allOrNothing(() -> super.addIndex(description));
  }

  @Override
  protected Index<Key> openOrCreateUniqueIndex(
      String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
    return open(collectionName, new Definition(indexName, keys, sparse, true));
  }

  @Override
  protected Index<Key> openOrCreateSecondaryIndex(
      String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
    return open(collectionName, new Definition(indexName, keys, sparse, false));
  }

  private Index<Key> open(String collectionName, Definition definition) {
    RocksCollection collection = (RocksCollection) resolveCollection(collectionName, true);
    if (definition.keys().size() == 1 && definition.keys().getFirst().getKey().equals("_id")) {
      return new IdIndex(definition.name(), collection.documents());
    }
    int owner = collection.numberForIndexes();
    Catalogue catalogue = services.catalogue();
    int known = catalogue.index(owner, definition.name());
    boolean building = known == Catalogue.NONE;
    int number = building ? catalogue.newIndex(owner, definition.name()) : known;
    Key registration = Layout.index(owner, definition.name());
    return new OrderedIndex(definition, catalogue, registration, number, building);
  }

  /// The stock command takes indexes of the same name off all collections of the database.
  private Document dropIndexes(Document query) {
    RocksCollection collection = collection(Bson.text(query, "dropIndexes"));
    MongoCollection<Key> descriptions = indexes.get();
    if (collection != null && descriptions != null) {
      for (String name : IndexCommands.namesToDrop(collection, query.get("index"))) {
        collection.dropIndex(name);
        descriptions.deleteDocuments(
            new Document("ns", collection.getFullName()).append("name", name), 0);
      }
    }
    return new Document("ok", 1.0);
  }

  List<String> collectionNames() {
    List<String> names = new ArrayList<>();
    MongoCollection<Key> namespaces = resolveCollection("system.namespaces", true);
    for (Document namespace : namespaces.queryAll()) {
      names.add(Bson.text(namespace, "name").substring(getDatabaseName().length() + 1));
    }
    return names;
  }

  /// Empties the database but keeps it open, so that readers never meet half of it.
  @Override
  public void drop(Oplog oplog) {
    collectionNames().forEach(name -> dropCollection(name, oplog));
  }

  @Override
  protected long getFileSize() {
    return 0;
  }

  @Override
  protected long getStorageSize() {
    return 0;
  }
}
