package org.tiendo.eventing.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/// The documents of a built read model: `{_id, s: {<log>: {p: position, d: JSON text}}}`.
///
/// The state is kept as text, so that what was folded is read back byte for byte.
final class SectionStore {

  private static final int BATCH = 500;
  private static final int WRITES = 1000;
  private static final int DUPLICATE_KEY = 11000;

  private final MongoCollection<Document> documents;
  private final JsonMapper json;

  SectionStore(MongoCollection<Document> documents, JsonMapper json) {
    this.documents = documents;
    this.json = json;
  }

  /// The sections of one log in these documents; documents without one are left out.
  Map<String, Section> load(String log, Collection<String> ids) {
    Map<String, Section> found = new HashMap<>();
    List<String> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += BATCH) {
      List<String> some = all.subList(from, Math.min(from + BATCH, all.size()));
      Document filter = new Document("_id", new Document("$in", some));
      for (Document document : documents.find(filter).batchSize(BATCH)) {
        if (sections(document).get(log) instanceof Document stored) {
          found.put(
              document.getString("_id"), new Section(position(stored), stored.getString("d")));
        }
      }
    }
    return found;
  }

  /// Writes what a redo says of one log and is not written yet.
  ///
  /// @throws ConcurrentFold if another writer does the same, or has gone on
  void save(String log, Redo redo) {
    Map<String, Copy.Stored> sections = redo.sections().getOrDefault(log, Map.of());
    Map<String, Section> stored = load(log, sections.keySet());
    Map<String, Section> lacking = new HashMap<>();
    sections.forEach((id, section) -> {
      long known = stored.containsKey(id) ? stored.get(id).stored() : -1;
      if (section.position() > known) {
        lacking.put(id, Section.later(known, section));
      }
    });
    save(log, lacking);
  }

  /// Writes the changed sections of one log in ordered bulk writes of so many documents that the driver need not hold them all
  /// twice. Each replaces only the section it was folded from.
  ///
  /// @throws ConcurrentFold if another writer has changed one of them since it was loaded
  void save(String log, Map<String, Section> sections) {
    List<UpdateOneModel<Document>> writes = new ArrayList<>();
    new TreeMap<>(sections)
        .forEach((id, section) -> {
          if (section.dirty()) {
            writes.add(write(log, id, section));
          }
          if (writes.size() == WRITES) {
            write(log, writes);
            writes.clear();
          }
        });
    if (!writes.isEmpty()) {
      write(log, writes);
    }
  }

  private void write(String log, List<UpdateOneModel<Document>> writes) {
    try {
      BulkWriteResult result = documents.bulkWrite(writes, new BulkWriteOptions().ordered(true));
      if (result.getMatchedCount() + result.getUpserts().size() != writes.size()) {
        throw new ConcurrentFold("a section of log " + log + " was changed by another writer");
      }
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() == DUPLICATE_KEY)) {
        throw new ConcurrentFold("a document was created by another writer of log " + log);
      }
      throw e;
    }
  }

  private UpdateOneModel<Document> write(String log, String id, Section section) {
    String path = "s." + log;
    Document filter = new Document("_id", id);
    boolean fresh = section.stored() < 0;
    if (fresh) {
      filter.append(path, new Document("$exists", false));
    } else {
      filter.append(path + ".p", section.stored());
    }
    return new UpdateOneModel<>(
        filter,
        new Document("$set", new Document(path, value(section.now()))),
        new UpdateOptions().upsert(fresh));
  }

  /// How a section is stored.
  static Document value(Copy.Stored section) {
    Document value = new Document("p", section.position());
    return section.text().isEmpty() ? value : value.append("d", section.text());
  }

  /// Lets [#changed] find what changed without looking at everything.
  void index(Collection<String> logs) {
    for (String log : logs) {
      documents.createIndex(new Document("s." + log + ".p", 1), new IndexOptions().sparse(true));
    }
  }

  /// Tells of documents whose id starts with `prefix`, in order of id; those without any section are left out.
  ///
  /// @param now with the sections of a redo
  /// @return whether none of them is further than what is shown
  boolean read(String prefix, Control.State now, Consumer<Projection.View> each) {
    Redo redo = now.redo();
    NavigableSet<String> fresh = redo == null ? new TreeSet<>() : redo.documents(prefix);
    Telling telling = new Telling(now, json, each);
    Document range = new Document("$gte", prefix).append("$lt", prefix + '\uffff');
    for (Document document :
        documents.find(new Document("_id", range)).sort(new Document("_id", 1)).batchSize(BATCH)) {
      String id = document.getString("_id");
      while (!fresh.isEmpty() && fresh.first().compareTo(id) < 0) {
        telling.present(new Document("_id", fresh.pollFirst()));
      }
      fresh.remove(id);
      telling.present(document);
    }
    fresh.forEach(id -> telling.present(new Document("_id", id)));
    return telling.whole();
  }

  /// Every document, as it is when it is reached.
  void each(Consumer<Projection.View> each) {
    documents
        .find()
        .batchSize(BATCH)
        .forEach(document -> each.accept(Telling.view(document, json)));
  }

  /// Tells of documents with a section that a later record than these has changed, those without a section included.
  ///
  /// @param now up to where each log was folded, or is being folded, with the sections of a redo
  /// @return whether none of them is further than what is shown
  boolean changed(Token since, Control.State now, Consumer<Projection.View> each) {
    Telling telling = new Telling(now, json, each);
    Set<String> logs = new TreeSet<>(now.token().positions().keySet());
    logs.addAll(now.writing().keySet());
    for (String log : logs) {
      long known = since.last(log);
      if (Math.max(now.last(log), now.announced(log)) > known) {
        Document later = new Document("s." + log + ".p", new Document("$gt", known));
        documents.find(later).batchSize(BATCH).forEach(telling::changed);
      }
    }
    if (now.redo() instanceof Redo redo) {
      unwritten(redo, since, telling);
    }
    return telling.whole();
  }

  /// Tells of those that a redo changes and that have not been told of.
  private void unwritten(Redo redo, Token since, Telling telling) {
    Map<String, Document> lacking = new TreeMap<>();
    redo.documents(since).stream()
        .filter(id -> !telling.toldOf(id))
        .forEach(id -> lacking.put(id, new Document("_id", id)));
    if (!lacking.isEmpty()) {
      Document filter = new Document("_id", new Document("$in", List.copyOf(lacking.keySet())));
      for (Document document : documents.find(filter).batchSize(BATCH)) {
        lacking.put(document.getString("_id"), document);
      }
      lacking.values().forEach(telling::changed);
    }
  }

  /// All documents in order of id.
  Iterator<Copy.Document> all() {
    Iterator<Document> found =
        documents.find().sort(new Document("_id", 1)).batchSize(BATCH).iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return found.hasNext();
      }

      @Override
      public Copy.Document next() {
        return stored(found.next());
      }
    };
  }

  /// These documents, as far as they are there.
  List<Copy.Document> some(List<String> ids) {
    List<Copy.Document> some = new ArrayList<>();
    documents
        .find(new Document("_id", new Document("$in", ids)))
        .forEach(document -> some.add(stored(document)));
    return some;
  }

  private static Copy.Document stored(Document document) {
    Map<String, Copy.Stored> sections = new TreeMap<>();
    sections(document)
        .forEach((log, section) -> {
          sections.put(log, section((Document) section));
        });
    return new Copy.Document(document.getString("_id"), sections);
  }

  /// What was stored by [#value].
  static Copy.Stored section(Document stored) {
    return new Copy.Stored(position(stored), stored.get("d", ""));
  }

  static Document sections(Document document) {
    return document.get("s", new Document());
  }

  static long position(Document stored) {
    return stored.get("p", Number.class).longValue();
  }
}
