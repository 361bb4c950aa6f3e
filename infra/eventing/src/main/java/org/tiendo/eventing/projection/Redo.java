package org.tiendo.eventing.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What a batch of one log makes of documents, in one piece beside the token, from before they are written until they are: a
/// redo record, as databases have for pages. Who reads lays it over the documents; who finds it after a crash writes it.
///
/// In the control document: `redo: {log, to: position, s: [{i: id, p: position, d: JSON text}]}`.
///
/// @param target position of the last record of the batch
/// @param sections by document, the section of this log from now on; later ones that are stored already hold
record Redo(String log, long target, Map<String, Copy.Stored> sections) {

  static final String FIELD = "redo";
  static final String SECTIONS = FIELD + ".s";

  /// A control document with one of this many characters is far from the 16 MB that a document may have.
  static final int MOST = 1_000_000;

  Redo {
    sections = Map.copyOf(sections);
  }

  static @Nullable Redo of(@Nullable Document found) {
    if (found == null) {
      return null;
    }
    Map<String, Copy.Stored> sections = new TreeMap<>();
    for (Document section : found.getList("s", Document.class, List.of())) {
      sections.put(
          section.getString("i"),
          new Copy.Stored(section.get("p", Number.class).longValue(), section.get("d", "")));
    }
    return new Redo(found.getString("log"), found.get("to", Number.class).longValue(), sections);
  }

  /// @param changed by document, those that are written already left out
  static Redo of(String log, long target, Map<String, Section> changed) {
    Map<String, Copy.Stored> sections = new TreeMap<>();
    changed.forEach((id, section) -> {
      if (section.dirty()) {
        String text = section.text();
        sections.put(id, new Copy.Stored(section.position(), text == null ? "" : text));
      }
    });
    return new Redo(log, target, sections);
  }

  /// Characters of it.
  long size() {
    return sections.values().stream().mapToLong(section -> section.text().length()).sum();
  }

  /// The documents it changes whose id starts with `prefix`.
  NavigableSet<String> documents(String prefix) {
    NavigableSet<String> ids = new TreeSet<>();
    sections.keySet().stream().filter(id -> id.startsWith(prefix)).forEach(ids::add);
    return ids;
  }

  /// A document as it is once this is written.
  Document over(Document stored) {
    Copy.Stored section = sections.get(stored.getString("_id"));
    if (section == null) {
      return stored;
    }
    Document before = stored.get("s", new Document());
    if (before.get(log) instanceof Document known
        && known.get("p", Number.class).longValue() >= section.position()) {
      return stored;
    }
    return new Document("_id", stored.get("_id"))
        .append("s", new Document(before).append(log, value(section)));
  }

  private static Document value(Copy.Stored section) {
    Document value = new Document("p", section.position());
    return section.text().isEmpty() ? value : value.append("d", section.text());
  }

  Document document() {
    List<Document> stored = new ArrayList<>();
    sections.forEach((id, section) -> stored.add(value(section).append("i", id)));
    return new Document("log", log).append("to", target).append("s", stored);
  }
}
