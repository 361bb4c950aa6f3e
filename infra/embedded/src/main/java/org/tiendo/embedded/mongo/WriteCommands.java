package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/// What mongo-java-server answers wrongly on writes: the number of inserted documents after an error, and an ordered
/// list of updates that goes on after an error. Writes are ordered unless the client says otherwise.
final class WriteCommands {
  /// The command as mongo-java-server carries it out.
  @FunctionalInterface
  interface Upstream {
    Document handle(Document query);
  }

  private WriteCommands() {}

  static Document insert(Document query, Upstream upstream) {
    query.putIfAbsent("ordered", true);
    int sent = documents(query, "documents").size();
    Document reply = upstream.handle(query);
    List<Document> errors = documents(reply, "writeErrors");
    if (!errors.isEmpty()) {
      boolean ordered = Boolean.TRUE.equals(query.get("ordered"));
      reply.put("n", ordered ? number(errors.getFirst(), "index") : sent - errors.size());
    }
    return reply;
  }

  static Document update(Document query, Upstream upstream) {
    query.putIfAbsent("ordered", true);
    List<Document> updates = documents(query, "updates");
    if (updates.size() < 2 || !Boolean.TRUE.equals(query.get("ordered"))) {
      return upstream.handle(query);
    }
    Replies replies = new Replies();
    for (int i = 0; i < updates.size() && replies.errors.isEmpty(); i++) {
      Document one = query.clone();
      one.put("updates", List.of(updates.get(i)));
      replies.add(upstream.handle(one), i);
    }
    return replies.toDocument();
  }

  static Document delete(Document query, Upstream upstream) {
    query.putIfAbsent("ordered", true);
    return upstream.handle(query);
  }

  private static int number(Document document, String field) {
    return ((Number) document.getOrDefault(field, 0)).intValue();
  }

  private static List<Document> documents(Document document, String field) {
    return document.get(field) instanceof Iterable<?> found ? copied(found) : List.of();
  }

  private static List<Document> copied(Iterable<?> found) {
    List<Document> documents = new ArrayList<>();
    found.forEach(each -> documents.add((Document) each));
    return documents;
  }

  /// The replies to the updates one by one, as the reply to all.
  private static final class Replies {
    private final List<Document> upserted = new ArrayList<>();
    private final List<Document> errors = new ArrayList<>();
    private int matched;
    private int modified;

    void add(Document reply, int index) {
      matched += number(reply, "n");
      modified += number(reply, "nModified");
      upserted.addAll(at(index, documents(reply, "upserted")));
      errors.addAll(at(index, documents(reply, "writeErrors")));
    }

    private static List<Document> at(int index, List<Document> parts) {
      parts.forEach(part -> part.put("index", index));
      return parts;
    }

    Document toDocument() {
      Document reply = new Document("n", matched).append("nModified", modified);
      if (!upserted.isEmpty()) {
        reply.put("upserted", upserted);
      }
      if (!errors.isEmpty()) {
        reply.put("writeErrors", errors);
      }
      return reply.append("ok", 1.0);
    }
  }
}
