package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A collection: documents in the order of their `_id`, and its indexes. What it does to documents comes from
/// mongo-java-server, how they are found and stored is here.
final class RocksCollection extends AbstractMongoCollection<Key> {
  private final Services services;
  private volatile int number;
  private volatile List<OrderedIndex> ordered = List.of();

  /// An update of one document need not find all that match. Belongs to the writing command; readers pay no heed.
  private volatile boolean firstOnly;

  final InsertKeys inserting = new InsertKeys();

  RocksCollection(RocksDatabase database, String name, CollectionOptions options) {
    super(database, name, options, database.services().cursors().registry());
    this.services = database.services();
    this.number = services.catalogue().collection(database.getDatabaseName(), name);
    if (Store.writing()) {
      number();
    }
  }

  /// The collection's number, given out when something is first written.
  private int number() {
    if (number == Catalogue.NONE) {
      number = services.catalogue().newCollection(getDatabaseName(), getCollectionName());
    }
    return number;
  }

  int numberForIndexes() {
    return number;
  }

  Key documents() {
    return Layout.documents(number);
  }

  /// The name of an index description serves as its `_id`: it has none of its own.
  private Key position(Document document) {
    return options.getIdField() == null
        ? KeyEncoder.encodeAll(List.of(Bson.text(document, "ns"), Bson.text(document, "name")))
        : KeyEncoder.encode(document.get(options.getIdField()));
  }

  private boolean isSystem() {
    return getCollectionName().startsWith("system.");
  }

  // ---- reading

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    if (number == Catalogue.NONE) {
      return new QueryResult();
    }
    View view = Store.view();
    boolean one = limit == 0 && firstOnly && Store.writing();
    Found found = finder().find(view, query, orderBy, skip, one ? 1 : Math.abs(limit));
    if (batchSize == 0) {
      return new QueryResult(project(found.takeAll(view), fields));
    }
    List<Document> first = project(found.take(view, batchSize), fields);
    if (found.isEmpty()) {
      return new QueryResult(first);
    }
    return new QueryResult(first, services.cursors().open(found, all -> project(all, fields)));
  }

  /// Everything that matches, read as the stream is consumed.
  Stream<Document> matching(Document query) {
    return number == Catalogue.NONE ? Stream.of() : finder().matching(Store.view(), query);
  }

  private Finder finder() {
    return new Finder(
        getFullName(),
        documents(),
        options.getIdField(),
        ordered,
        services.fullScans(),
        !isSystem());
  }

  /// Projection itself is out of reach in mongo-java-server; this way leads through it.
  private List<Document> project(List<Document> documents, @Nullable Document fields) {
    if (fields == null || fields.isEmpty()) {
      return documents;
    }
    return matchDocumentsFromStream(
            new Document(), documents.stream(), 0, 0, 0, (Comparator<Document>) null, fields)
        .collectDocuments();
  }

  @Override
  protected boolean documentMatchesQuery(Document document, Document query) {
    return Finder.matches(document, query);
  }

  @Override
  protected QueryResult matchDocuments(
      Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
    return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
  }

  @Override
  protected Document getDocument(Key position) {
    byte[] stored = Store.view().get(documents().plus(position));
    if (stored == null) {
      throw new IllegalStateException("no document at " + position + " in " + getFullName());
    }
    return Bson.decode(stored);
  }

  @Override
  protected Key findDocumentPosition(Document document) {
    return position(document);
  }

  @Override
  protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
    return matching(new Document())
        .map(document -> new DocumentWithPosition<>(document, position(document)));
  }

  @Override
  public int count() {
    long count = number == Catalogue.NONE ? 0 : Transaction.number(Store.view(), counter());
    return (int) Math.min(count, Integer.MAX_VALUE);
  }

  private Key counter() {
    return Layout.count(number);
  }

  // ---- writing

  @Override
  public List<Document> insertDocuments(List<Document> documents, boolean inOrder) {
    return inserting.during(
        documents, documents(), ordered, () -> super.insertDocuments(documents, inOrder));
  }

  @Override
  public void addDocument(Document document) {
    number();
    Store.transaction().allOrNothing(() -> super.addDocument(document));
  }

  @Override
  protected Key addDocumentInternal(Document document) {
    Key position = position(document);
    Key key = documents().plus(position);
    Transaction transaction = Store.transaction();
    if (transaction.get(key) == null) {
      transaction.add(counter(), 1);
    }
    transaction.put(key, Bson.encode(document));
    return position;
  }

  @Override
  protected void handleUpdate(Key position, Document before, Document after) {
    Store.transaction().put(documents().plus(position), Bson.encode(after));
  }

  @Override
  protected void removeDocument(Key position) {
    Transaction transaction = Store.transaction();
    transaction.delete(documents().plus(position));
    transaction.add(counter(), -1);
  }

  @Override
  public Document updateDocuments(
      Document selector,
      Document update,
      ArrayFilters arrayFilters,
      boolean multi,
      boolean upsert,
      Oplog oplog) {
    firstOnly = !multi;
    try {
      return super.updateDocuments(selector, update, arrayFilters, multi, upsert, oplog);
    } finally {
      firstOnly = false;
    }
  }

  @Override
  public void addIndex(Index<Key> index) {
    super.addIndex(index);
    if (index instanceof OrderedIndex built && getIndexes().contains(index)) {
      built.built();
      refresh();
    }
  }

  @Override
  public void dropIndex(String indexName) {
    super.dropIndex(indexName);
    refresh();
  }

  private void refresh() {
    ordered =
        getIndexes().stream()
            .filter(OrderedIndex.class::isInstance)
            .map(OrderedIndex.class::cast)
            .toList();
  }

  @Override
  public void drop() {
    super.drop();
    Transaction transaction = Store.transaction();
    transaction.delete(Layout.collection(getDatabaseName(), getCollectionName()));
    transaction.delete(counter());
    transaction.abandon(documents());
  }

  // ---- sizes: told for the whole store, by its meters

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int change) {}

  @Override
  protected int getDataSize() {
    return 0;
  }
}
