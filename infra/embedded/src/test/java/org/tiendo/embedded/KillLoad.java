package org.tiendo.embedded;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.bson.Document;

/// Writers that note what was acknowledged, and a reader that notes what it was shown, until the server dies.
final class KillLoad {
  /// @param total acknowledged documents
  /// @param acknowledged of these, lost
  /// @param shown read by the reader, and lost
  /// @param broken half batches, and index entries that do not agree with the documents
  record Losses(int total, int acknowledged, int shown, int broken) {}

  private static final int BATCH = 16;
  private static final int CHUNK = 500;

  private final String round;
  private final String filling;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<String> shown = ConcurrentHashMap.newKeySet();
  private final ConcurrentMap<String, Integer> moved = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();

  KillLoad(String round) {
    this(round, 200);
  }

  /// @param filling characters in each document beside what is checked
  KillLoad(String round, int filling) {
    this.round = round;
    this.filling = "x".repeat(filling);
  }

  /// What was acknowledged and shown up to now, to be checked while the load goes on.
  KillLoad untilNow() {
    KillLoad copy = new KillLoad(round);
    copy.acknowledged.addAll(acknowledged);
    copy.shown.addAll(shown);
    copy.moved.putAll(moved);
    return copy;
  }

  int acknowledged() {
    return acknowledged.size();
  }

  /// A step of a thread; ends with the server.
  @FunctionalInterface
  private interface Step {
    void run(MongoCollection<Document> things, int step);
  }

  void start(String uri) {
    MongoClient client = MongoClients.create(uri + "/?serverSelectionTimeoutMS=5000");
    MongoCollection<Document> things = things(client);
    things.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
    for (int i = 0; i < 4; i++) {
      String name = round + "one" + i;
      run(things, (c, step) -> insertOne(c, name + "-" + step));
    }
    for (int i = 0; i < 2; i++) {
      String many = round + "many" + i;
      String mover = round + "mover" + i;
      run(things, (c, step) -> insertMany(c, many + "-" + step));
      run(things, (c, step) -> move(c, mover, step));
    }
    run(things, (c, _) -> look(c));
    List<Thread> users = List.copyOf(threads);
    threads.add(Thread.ofPlatform().start(() -> closeAfter(users, client)));
  }

  private static MongoCollection<Document> things(MongoClient client) {
    return client.getDatabase("kill").getCollection("things");
  }

  private void run(MongoCollection<Document> things, Step step) {
    threads.add(Thread.ofPlatform().start(() -> untilTheEnd(things, step)));
  }

  private static void untilTheEnd(MongoCollection<Document> things, Step step) {
    try {
      for (int i = 0; ; i++) {
        step.run(things, i);
      }
    } catch (MongoException e) {
      // the server was killed
    }
  }

  private static void closeAfter(List<Thread> threads, MongoClient client) {
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    client.close();
  }

  void join() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private Document thing(String id) {
    return new Document("_id", id)
        .append("keys", List.of(id + "#a", id + "#b"))
        .append("filling", filling);
  }

  private void insertOne(MongoCollection<Document> things, String id) {
    things.insertOne(thing(id));
    acknowledged.add(id);
  }

  private void insertMany(MongoCollection<Document> things, String batch) {
    List<String> ids = IntStream.range(0, BATCH).mapToObj(i -> batch + "." + i).toList();
    things.insertMany(ids.stream().map(id -> thing(id).append("batch", batch)).toList());
    acknowledged.addAll(ids);
  }

  private void move(MongoCollection<Document> things, String mover, int step) {
    things.updateOne(
        Filters.eq("_id", mover),
        Updates.combine(
            Updates.set("step", step), Updates.set("keys", List.of(mover + "#" + step))),
        new UpdateOptions().upsert(true));
    moved.put(mover, step);
  }

  private void look(MongoCollection<Document> things) {
    for (int i = 0; i < 4; i++) {
      String name = round + "one" + i;
      Document last =
          things
              .find(Filters.and(Filters.gte("_id", name + "-"), Filters.lt("_id", name + ".")))
              .sort(Sorts.descending("_id"))
              .first();
      if (last != null) {
        shown.add(last.getString("_id"));
      }
    }
  }

  Losses check(MongoClient client) {
    MongoCollection<Document> things = things(client);
    Map<String, Document> found = new HashMap<>();
    things.find().forEach(document -> found.put(document.getString("_id"), document));
    Set<String> lost = new HashSet<>(acknowledged);
    lost.removeAll(found.keySet());
    Set<String> unseen = new HashSet<>(shown);
    unseen.removeAll(found.keySet());
    int movesLost =
        (int)
            moved.entrySet().stream()
                .filter(entry ->
                    !found.containsKey(entry.getKey())
                        || found.get(entry.getKey()).getInteger("step") < entry.getValue())
                .count();
    int broken = halfBatches(found) + wrongEntries(things, found);
    return new Losses(acknowledged.size(), lost.size() + movesLost, unseen.size(), broken);
  }

  private static int halfBatches(Map<String, Document> found) {
    Map<String, Integer> sizes = new HashMap<>();
    for (Document document : found.values()) {
      if (document.containsKey("batch")) {
        sizes.merge(document.getString("batch"), 1, Integer::sum);
      }
    }
    return (int) sizes.values().stream().filter(size -> size != BATCH).count();
  }

  /// Walks the whole index, and looks every key of every document up in it.
  private static int wrongEntries(MongoCollection<Document> things, Map<String, Document> found) {
    Document all = new Document("keys", new Document("$elemMatch", new Document("$gte", "")));
    int entries = things.find(all).into(new ArrayList<>()).size();
    int wrong = Math.abs(entries - found.size());
    List<String> keys =
        found.values().stream()
            .flatMap(each -> each.getList("keys", String.class).stream())
            .toList();
    for (int from = 0; from < keys.size(); from += CHUNK) {
      List<String> some = keys.subList(from, Math.min(keys.size(), from + CHUNK));
      Set<String> hit = new HashSet<>();
      things
          .find(Filters.in("keys", some))
          .forEach(document -> hit.addAll(document.getList("keys", String.class)));
      wrong += (int) some.stream().filter(key -> !hit.contains(key)).count();
    }
    return wrong;
  }
}
