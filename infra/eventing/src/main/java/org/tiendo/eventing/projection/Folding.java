package org.tiendo.eventing.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tiendo.contracts.PublishedRecord;
import tools.jackson.databind.json.JsonMapper;

/// Folds records in memory, any number of pages, and writes what they changed at once: one batch.
///
/// Order of writes: announcement, documents, token. After a crash between any two of them, the batch folded again gives the
/// same documents, since a section knows which records are in it.
public final class Folding {

  private record Effect(String id, long position, Change change) {}

  private final Projection.Fold fold;
  private final Copy copy;
  private final JsonMapper json;
  private final boolean read;
  private final long kept;
  private final Map<String, Map<String, Section>> held = new HashMap<>();
  private final Map<String, Map<String, Section>> changed = new TreeMap<>();
  private final Map<String, Long> seen = new HashMap<>();
  private Control.State from;
  private long size;
  private long volume;

  /// @param read whether the copy must be the one that is read when something is written
  /// @param kept about how many characters of written documents are remembered, so that they need not be loaded again
  Folding(Projection.Fold fold, Copy copy, JsonMapper json, boolean read, long kept) {
    this.fold = fold;
    this.copy = copy;
    this.json = json;
    this.read = read;
    this.kept = kept;
    this.from = copy.control().load();
  }

  /// The last position of a log that was folded, written or not; -1 before any.
  public long last(String log) {
    return seen.getOrDefault(log, from.last(log));
  }

  /// Folds consecutive positions of one log; what was folded before is left out.
  ///
  /// @throws IllegalStateException if they would leave a hole
  public void take(List<PublishedRecord> records) {
    List<Effect> changes = new ArrayList<>();
    String log = records.isEmpty() ? "" : records.getFirst().log();
    long last = last(log);
    for (PublishedRecord record : records) {
      if (record.position() > last + 1 || !record.log().equals(log)) {
        throw new IllegalStateException(
            "position " + record.position() + " of " + record.log() + " instead of " + (last + 1));
      }
      if (record.position() == last + 1) {
        last++;
        fold.changes(record)
            .forEach((id, change) -> changes.add(new Effect(id, record.position(), change)));
      }
    }
    if (last > last(log)) {
      apply(log, changes);
      seen.put(log, last);
    }
  }

  private void apply(String log, List<Effect> changes) {
    Map<String, Section> sections = held.computeIfAbsent(log, _ -> new HashMap<>());
    if (from.last(log) >= 0 || from.announced(log) >= 0) {
      List<String> missing =
          changes.stream()
              .map(Effect::id)
              .distinct()
              .filter(id -> !sections.containsKey(id))
              .toList();
      Map<String, Section> loaded = copy.sections().load(log, missing);
      loaded.values().forEach(section -> volume += section.size());
      sections.putAll(loaded);
    }
    Map<String, Section> touched = changed.computeIfAbsent(log, _ -> new HashMap<>());
    for (Effect change : changes) {
      Section section = sections.computeIfAbsent(change.id(), _ -> new Section(-1, null));
      int before = section.size();
      section.apply(change.position(), change.change(), json);
      size += section.size() - before;
      volume += section.size() - before;
      touched.put(change.id(), section);
    }
  }

  /// About how many characters of changed documents wait to be written.
  public long size() {
    return size;
  }

  /// Writes, and forgets what was written, if that is more than is to be remembered. After an exception it is of no use any
  /// more.
  ///
  /// @return the token of the copy from now on
  /// @throws ConcurrentFold if another process folds too, or another copy is read instead of one that must be
  public Token flush() {
    for (Map.Entry<String, Map<String, Section>> one : changed.entrySet()) {
      String log = one.getKey();
      Control.State announced = copy.control().begin(from, log, last(log), read);
      copy.sections().save(log, one.getValue());
      from = copy.control().finish(announced, log, last(log), read);
      one.getValue().values().forEach(Section::saved);
    }
    changed.clear();
    seen.clear();
    size = 0;
    if (volume > kept) {
      held.clear();
      volume = 0;
    }
    return from.token();
  }
}
