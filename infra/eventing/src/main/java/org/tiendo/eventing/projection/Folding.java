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
/// Order of writes: announcement, documents, token. With the announcement of a batch of a copy that is read goes what it
/// changes, as [Redo], unless that is too much: so it is shown after the first of the three writes.
///
/// After a crash between any two of them whoever goes on writes what a redo says. A batch without one gives the same documents
/// when it is folded again, since a section knows which records are in it.
public final class Folding {

  private record Effect(String id, long position, Change change) {}

  private final Projection.Fold fold;
  private final Copy copy;
  private final JsonMapper json;
  private final boolean read;
  private final Runnable shown;
  private final long kept;
  private final Map<String, Map<String, Section>> held = new HashMap<>();
  private final Map<String, Map<String, Section>> changed = new TreeMap<>();
  private final Map<String, Long> seen = new HashMap<>();
  private Control.State from;
  private long size;
  private long volume;

  /// @param read whether the copy must be the one that is read when something is written
  /// @param shown is told when more is shown to those who read the copy
  /// @param kept about how many characters of written documents are remembered, so that they need not be loaded again
  /// @throws ConcurrentFold if another process folds too
  Folding(
      Projection.Fold fold,
      Copy copy,
      JsonMapper json,
      boolean read,
      Runnable shown,
      long kept) {
    this.fold = fold;
    this.copy = copy;
    this.json = json;
    this.read = read;
    this.shown = shown;
    this.kept = kept;
    this.from = settled();
  }

  /// The state from which a batch may begin.
  private Control.State settled() {
    Control.State found = copy.control().findWhole();
    if (found == null || !(found.redo() instanceof Redo redo)) {
      return copy.control().load();
    }
    copy.sections().save(redo);
    long target = Math.max(redo.target(), found.last(redo.log()));
    return copy.control().finish(found, redo.log(), target, read);
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
    changed.forEach((log, sections) -> {
      if (sections.values().stream().anyMatch(Section::dirty)) {
        from = announced(log, sections);
        copy.sections().save(log, sections);
      }
      from = copy.control().finish(from, log, last(log), read);
      sections.values().forEach(Section::saved);
    });
    shown.run();
    changed.clear();
    seen.clear();
    size = 0;
    if (volume > kept) {
      held.clear();
      volume = 0;
    }
    return from.token();
  }

  private Control.State announced(String log, Map<String, Section> sections) {
    Redo redo = Redo.of(log, last(log), sections);
    if (!read || redo.size() > Redo.MOST) {
      return copy.control().begin(from, log, last(log), read);
    }
    Control.State announced = copy.control().begin(from, redo);
    shown.run();
    return announced;
  }
}
