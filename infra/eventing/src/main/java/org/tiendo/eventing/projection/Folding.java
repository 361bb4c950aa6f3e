package org.tiendo.eventing.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tiendo.contracts.PublishedRecord;
import tools.jackson.databind.json.JsonMapper;

/// Folds records in memory, any number of pages, and writes what they changed at once.
///
/// A batch of a copy that is read is shown by one write, that of the control document: it holds what the batch changes, and
/// what earlier ones have changed and is not written yet, as [Redo]. The documents are written when that has become much, or
/// when somebody has time for it. Whoever goes on after a crash writes them first.
///
/// What is too much for that, or of a copy that is not read, is written in this order: announcement, documents, token. After a
/// crash between any two of them, the batch folded again gives the same documents, since a section knows which records are in
/// it.
public final class Folding {

  /// Characters that a redo may have, and batches that may be in it, when it is written again with the next batch.
  private static final int CARRIED = 32_000;

  private static final int BATCHES = 4;

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
      Projection.Fold fold, Copy copy, JsonMapper json, boolean read, Runnable shown, long kept) {
    this.fold = fold;
    this.copy = copy;
    this.json = json;
    this.read = read;
    this.shown = shown;
    this.kept = kept;
    this.from = recovered();
  }

  /// The state from which a batch may begin. What a redo says is written.
  private Control.State recovered() {
    Control.State found = copy.control().loadWhole();
    if (!(found.redo() instanceof Redo redo)) {
      return found;
    }
    redo.targets().keySet().forEach(log -> copy.sections().save(log, redo));
    return copy.control().finish(found, redo, read);
  }

  /// The last position of a log that was folded, written or not; -1 before any.
  public long last(String log) {
    return seen.getOrDefault(log, from.shown().last(log));
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

  /// Writes what was folded, and forgets what was written, if that is more than is to be remembered. After an exception it is of
  /// no use any more.
  ///
  /// @return the token of the copy from now on
  /// @throws ConcurrentFold if another process folds too, or another copy is read instead of one that must be
  public Token flush() {
    if (!seen.isEmpty() && !(read && show())) {
      settle();
      seen.keySet().forEach(this::write);
      changed.clear();
    }
    seen.clear();
    size = 0;
    if (volume > kept) {
      settle();
      held.clear();
      volume = 0;
    }
    return from.shown();
  }

  /// @return false if it is too much to be shown before it is written
  private boolean show() {
    Redo redo = redo();
    if (redo.size() > Redo.MOST) {
      return false;
    }
    from = copy.control().begin(from, redo);
    shown.run();
    if (redo.size() > CARRIED || redo.number() + 1 == BATCHES) {
      settle();
    }
    return true;
  }

  private Redo redo() {
    Redo before = from.redo();
    Map<String, Long> targets = new HashMap<>(before == null ? Map.of() : before.targets());
    targets.putAll(seen);
    Map<String, Map<String, Copy.Stored>> sections = new HashMap<>();
    changed.forEach((log, documents) -> sections.put(log, stored(documents)));
    return new Redo(before == null ? 0 : before.number() + 1, targets, sections);
  }

  private static Map<String, Copy.Stored> stored(Map<String, Section> documents) {
    Map<String, Copy.Stored> stored = new HashMap<>();
    documents.forEach((id, section) -> {
      if (section.dirty()) {
        stored.put(id, section.now());
      }
    });
    return stored;
  }

  /// Writes the documents of what is shown already. After an exception it is of no use any more.
  ///
  /// @throws ConcurrentFold as [#flush()]
  void settle() {
    if (!(from.redo() instanceof Redo redo)) {
      return;
    }
    changed.forEach((log, sections) -> {
      Map<String, Copy.Stored> shown = redo.sections().getOrDefault(log, Map.of());
      Map<String, Section> then = new HashMap<>();
      sections.forEach((id, section) -> {
        if (shown.get(id) instanceof Copy.Stored as) {
          then.put(id, Section.later(section.stored(), as));
        }
      });
      copy.sections().save(log, then);
      sections.forEach((id, section) -> {
        if (then.get(id) instanceof Section written) {
          section.stored(written.position());
        }
      });
      sections.values().removeIf(section -> !section.dirty());
    });
    from = copy.control().finish(from, redo, read);
  }

  private void write(String log) {
    long target = last(log);
    Map<String, Section> sections = changed.getOrDefault(log, Map.of());
    if (sections.values().stream().anyMatch(Section::dirty)) {
      from = copy.control().begin(from, log, target, read);
      copy.sections().save(log, sections);
      sections.values().forEach(section -> section.stored(section.position()));
    }
    from = copy.control().finish(from, log, target, read);
    shown.run();
  }
}
