package org.tiendo.eventing.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import tools.jackson.databind.JsonNode;

/// Folds batches into documents: loads what a batch touches, changes it in memory, writes it back at once.
///
/// Order of writes: announcement, documents, token. After a crash between any two of them, the batch folded again gives the
/// same documents, since a section knows which records are in it.
final class BatchFold {

  private final Projection.Fold fold;
  private final Control control;
  private final SectionStore store;

  BatchFold(Projection.Fold fold, Control control, SectionStore store) {
    this.fold = fold;
    this.control = control;
    this.store = store;
  }

  private record Change(long position, String id, UnaryOperator<@Nullable JsonNode> operator) {}

  /// The token after a batch of consecutive positions of one log.
  ///
  /// @throws IllegalStateException if the batch would leave a hole
  /// @throws ConcurrentFold if another process folds too
  Token fold(List<PublishedRecord> batch) {
    Control.State from = control.load();
    List<PublishedRecord> news = unseen(batch, from);
    if (news.isEmpty()) {
      return from.token();
    }
    String log = news.getFirst().log();
    long target = news.getLast().position();
    List<Change> changes = changes(news);
    Map<String, Section> sections = new HashMap<>(store.load(log, ids(changes)));
    changes.forEach(change -> apply(change, sections));
    Control.State announced = control.begin(from, log, target);
    store.save(log, sections);
    control.finish(announced, log, target);
    return from.token().with(log, target);
  }

  private static List<PublishedRecord> unseen(List<PublishedRecord> batch, Control.State from) {
    List<PublishedRecord> unseen = new ArrayList<>();
    for (PublishedRecord record : batch) {
      long next = from.last(record.log()) + 1 + unseen.size();
      if (record.position() > next || !record.log().equals(batch.getFirst().log())) {
        throw new IllegalStateException(
            "position " + record.position() + " of " + record.log() + " instead of " + next);
      }
      if (record.position() == next) {
        unseen.add(record);
      }
    }
    return unseen;
  }

  private List<Change> changes(List<PublishedRecord> records) {
    List<Change> changes = new ArrayList<>();
    for (PublishedRecord record : records) {
      for (Map.Entry<String, UnaryOperator<@Nullable JsonNode>> change :
          fold.changes(record).entrySet()) {
        changes.add(new Change(record.position(), change.getKey(), change.getValue()));
      }
    }
    return changes;
  }

  private static Set<String> ids(List<Change> changes) {
    Set<String> ids = new LinkedHashSet<>();
    changes.forEach(change -> ids.add(change.id()));
    return ids;
  }

  private static void apply(Change change, Map<String, Section> sections) {
    Section before = sections.getOrDefault(change.id(), Section.NONE);
    if (change.position() <= before.position()) {
      return;
    }
    JsonNode after = change.operator().apply(before.state());
    if (before.position() >= 0 || after != null) {
      sections.put(change.id(), before.changed(change.position(), after));
    }
  }
}
