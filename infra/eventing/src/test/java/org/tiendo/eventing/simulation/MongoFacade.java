package org.tiendo.eventing.simulation;

import com.mongodb.MongoNamespace;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.InsertManyResult;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.simulation.MongoServer.Change;

/// The interfaces of the MongoDB driver, as far as logs and read models use them, over a simulated connection. What is asked
/// of it in write and read concern it keeps, no more and no less.
///
/// @param inserts changes documents on their way, for planted bugs
record MongoFacade(MongoDriver driver, UnaryOperator<Document> inserts, boolean forgetsConcern) {

  private static final CodecRegistry CODECS =
      com.mongodb.MongoClientSettings.getDefaultCodecRegistry();

  private record Concern(boolean write, ReadConcern read) {}

  MongoDatabase database() {
    return database(new Concern(false, ReadConcern.DEFAULT));
  }

  private MongoDatabase database(Concern concern) {
    return proxy(
        MongoDatabase.class,
        (_, method, arguments) ->
            switch (method.getName()) {
              case "getCollection" -> collection((String) arguments[0], concern);
              case "withReadPreference" -> database(concern);
              case "withReadConcern" -> database(reading(concern, arguments[0]));
              case "withWriteConcern" -> database(writing(concern, arguments[0]));
              default -> throw new UnsupportedOperationException(method.toString());
            });
  }

  private Concern reading(Concern before, Object given) {
    return new Concern(before.write(), (ReadConcern) given);
  }

  private Concern writing(Concern before, Object given) {
    boolean majority = "majority".equals(((WriteConcern) given).getWObject());
    return new Concern(majority && !forgetsConcern, before.read());
  }

  @SuppressWarnings("unchecked")
  private MongoCollection<Document> collection(String name, Concern concern) {
    return proxy(
        MongoCollection.class,
        (_, method, arguments) ->
            switch (method.getName()) {
              case "withReadPreference" -> collection(name, concern);
              case "withReadConcern" -> collection(name, reading(concern, arguments[0]));
              case "withWriteConcern" -> collection(name, writing(concern, arguments[0]));
              case "getNamespace" -> new MongoNamespace("simulated", name);
              case "find" -> new Find(name, concern, document((Bson) arguments[0])).proxy();
              case "withDocumentClass" -> collection(name, concern);
              // Queries look at everything here.
              case "createIndex" -> "index";
              case "insertMany" -> insert(name, (List<Bson>) arguments[0], concern);
              case "updateOne" ->
                  MongoErrors.single(
                      driver.update(
                          name,
                          new Change(
                              document((Bson) arguments[0]),
                              document((Bson) arguments[1]),
                              arguments.length > 2 && ((UpdateOptions) arguments[2]).isUpsert()),
                          concern.write()));
              case "bulkWrite" ->
                  driver.write(
                      name,
                      ((List<UpdateOneModel<Document>>) arguments[0])
                          .stream().map(MongoFacade::change).toList(),
                      concern.write());
              default -> throw new UnsupportedOperationException(method.toString());
            });
  }

  private InsertManyResult insert(String name, List<Bson> documents, Concern concern) {
    driver.write(
        name,
        documents.stream().map(d -> new Change(null, inserts.apply(document(d)), false)).toList(),
        concern.write());
    return InsertManyResult.acknowledged(Map.of());
  }

  private static Change change(UpdateOneModel<Document> model) {
    return new Change(
        document(model.getFilter()), document(model.getUpdate()), model.getOptions().isUpsert());
  }

  private static Document document(@Nullable Bson bson) {
    if (bson instanceof Document document) {
      return document;
    }
    BsonDocument raw =
        bson == null ? new BsonDocument() : bson.toBsonDocument(Document.class, CODECS);
    return new DocumentCodec()
        .decode(new BsonDocumentReader(raw), DecoderContext.builder().build());
  }

  @SuppressWarnings("unchecked")
  static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }

  /// A query that is asked when its result is wanted.
  private final class Find {
    private final String collection;
    private final Concern concern;
    private final Document filter;
    private @Nullable Document sort;
    private int limit;

    Find(String collection, Concern concern, Document filter) {
      this.collection = collection;
      this.concern = concern;
      this.filter = filter;
    }

    FindIterable<?> proxy() {
      return MongoFacade.proxy(FindIterable.class, this::handle);
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object handle(
        Object self, java.lang.reflect.Method method, Object[] arguments) {
      switch (method.getName()) {
        case "sort" -> sort = document((Bson) arguments[0]);
        case "limit" -> limit = (Integer) arguments[0];
        case "projection", "batchSize", "maxTime" -> {}
        case "first" -> {
          limit = 1;
          List<Document> found = all();
          return found.isEmpty() ? null : found.getFirst();
        }
        case "into" -> {
          Collection<Document> target = (Collection<Document>) arguments[0];
          target.addAll(all());
          return target;
        }
        case "iterator" -> {
          return cursor(all().iterator());
        }
        default -> throw new UnsupportedOperationException(method.toString());
      }
      return self;
    }

    private List<Document> all() {
      return driver.find(
          collection, concern.read(), documents -> Queries.find(documents, filter, sort, limit));
    }
  }

  private static MongoCursor<?> cursor(Iterator<Document> documents) {
    return proxy(
        MongoCursor.class,
        (_, method, _) ->
            switch (method.getName()) {
              case "hasNext" -> documents.hasNext();
              case "next" -> documents.next();
              case "close" -> null;
              default -> throw new UnsupportedOperationException(method.toString());
            });
  }
}
