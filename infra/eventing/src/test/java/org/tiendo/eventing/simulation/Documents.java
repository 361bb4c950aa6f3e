package org.tiendo.eventing.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collections as one view of a member has them. Documents are never changed, only replaced.
final class Documents {

  private static final String KEYS = "keys";

  private final Map<String, TreeMap<Object, Document>> collections = new HashMap<>();
  private final Map<String, Map<String, Object>> holders = new HashMap<>();

  /// One document written: all that a replica set ever does.
  record Write(String collection, Object id, Document document) {}

  void apply(Write write) {
    collections
        .computeIfAbsent(write.collection(), _ -> new TreeMap<>())
        .put(write.id(), write.document());
    List<String> keys = write.document().getList(KEYS, String.class, List.of());
    keys.forEach(key -> held(write.collection()).put(key, write.id()));
  }

  private Map<String, Object> held(String collection) {
    return holders.computeIfAbsent(collection, _ -> new HashMap<>());
  }

  Collection<Document> all(String collection) {
    return collections.getOrDefault(collection, new TreeMap<>()).values();
  }

  @Nullable Document get(String collection, Object id) {
    return collections.getOrDefault(collection, new TreeMap<>()).get(id);
  }

  /// The unique indexes that a new document would violate.
  List<String> violated(String collection, Document document) {
    List<String> violated = new ArrayList<>();
    if (get(collection, document.get("_id")) != null) {
      violated.add("_id_");
    }
    if (document.getList(KEYS, String.class, List.of()).stream()
        .anyMatch(held(collection)::containsKey)) {
      violated.add("keys_1");
    }
    return violated;
  }
}
