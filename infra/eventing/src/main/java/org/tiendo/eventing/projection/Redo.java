package org.tiendo.eventing.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What batches make of documents, in one piece beside the token, from before the documents are written until they are: a redo
/// record, as databases have for pages. Who reads lays it over the documents; who finds it after a crash writes it.
///
/// In the control document: `redo: {n: number, to: {log: position}, s: [{i: document, l: log, p: position, d: JSON text}]}`.
///
/// @param number one more than that of the redo whose place it takes, 0 for the first
/// @param targets by log, position of the last record of the batches
/// @param sections by log and document, what they are from now on; later ones that are stored already hold
record Redo(
    long number, Map<String, Long> targets, Map<String, Map<String, Copy.Stored>> sections) {

  static final String FIELD = "redo";
  static final String SECTIONS = FIELD + ".s";

  /// Characters. A control document with so many is far from the 16 MB that a document may have.
  static final int MOST = 1_000_000;

  Redo {
    targets = Map.copyOf(targets);
    sections = Map.copyOf(sections);
  }

  static @Nullable Redo of(@Nullable Document found) {
    if (found == null) {
      return null;
    }
    Map<String, Long> targets = new HashMap<>();
    found
        .get("to", new Document())
        .forEach((log, target) -> targets.put(log, ((Number) target).longValue()));
    Map<String, Map<String, Copy.Stored>> sections = new HashMap<>();
    for (Document section : found.getList("s", Document.class, List.of())) {
      sections
          .computeIfAbsent(section.getString("l"), _ -> new HashMap<>())
          .put(section.getString("i"), SectionStore.section(section));
    }
    return new Redo(found.get("n", Number.class).longValue(), targets, sections);
  }

  Document document() {
    List<Document> stored = new ArrayList<>();
    sections.forEach((log, documents) ->
        documents.forEach((id, section) ->
            stored.add(SectionStore.value(section).append("i", id).append("l", log))));
    return new Document("n", number).append("to", new Document(targets)).append("s", stored);
  }

  /// Characters of it.
  long size() {
    return sections.values().stream()
        .flatMap(documents -> documents.values().stream())
        .mapToLong(section -> section.text().length())
        .sum();
  }

  /// The documents it changes whose id starts with `prefix`.
  NavigableSet<String> documents(String prefix) {
    NavigableSet<String> ids = new TreeSet<>();
    for (Map<String, Copy.Stored> documents : sections.values()) {
      documents.keySet().stream().filter(id -> id.startsWith(prefix)).forEach(ids::add);
    }
    return ids;
  }

  /// The documents that it changes by a later record than these.
  NavigableSet<String> documents(Token since) {
    NavigableSet<String> ids = new TreeSet<>();
    sections.forEach((log, documents) -> {
      long known = since.last(log);
      documents.forEach((id, section) -> {
        if (section.position() > known) {
          ids.add(id);
        }
      });
    });
    return ids;
  }

  /// A document as it is once this is written.
  Document over(Document stored) {
    String id = stored.getString("_id");
    Document before = SectionStore.sections(stored);
    Map<String, Object> after = new TreeMap<>(before);
    sections.forEach((log, documents) -> {
      Copy.Stored section = documents.get(id);
      if (section != null
          && !(before.get(log) instanceof Document known
              && SectionStore.position(known) >= section.position())) {
        after.put(log, SectionStore.value(section));
      }
    });
    return new Document("_id", id).append("s", new Document(after));
  }
}
