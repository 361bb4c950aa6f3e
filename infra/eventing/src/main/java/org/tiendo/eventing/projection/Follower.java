package org.tiendo.eventing.projection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.inbox.HoleReader;
import tools.jackson.databind.json.JsonMapper;

/// One copy of a read model, kept by this process: folds what it is given, and fetches from the owners of the logs what it is
/// not given. One batch after the other.
public final class Follower {

  private static final int PAGE = 500;

  /// Characters of the documents that changed last. A few thousand items' documents.
  private static final long KEPT = 4_000_000;

  private final Projection.Fold fold;
  private final Copy copy;
  private final Map<String, HoleReader> owners;
  private final JsonMapper json;
  private final boolean read;
  private final Runnable shown;
  private final ReentrantLock folding = new ReentrantLock(true);

  /// Goes on from what it has written, as long as nobody else writes; null if it is to look what is stored.
  private @Nullable Folding current;

  /// @param owners of the logs, by name
  public Follower(
      Projection.Fold fold, Copy copy, Map<String, HoleReader> owners, JsonMapper json) {
    this(fold, copy, owners, json, false, () -> {});
  }

  /// @param read whether it stops as soon as another copy is read
  /// @param shown is told when more is shown
  Follower(
      Projection.Fold fold,
      Copy copy,
      Map<String, HoleReader> owners,
      JsonMapper json,
      boolean read,
      Runnable shown) {
    this.fold = fold;
    this.copy = copy;
    this.owners = owners;
    this.json = json;
    this.read = read;
    this.shown = shown;
  }

  public Copy copy() {
    return copy;
  }

  /// Folds consecutive positions of one log. What was folded before is left out, what is missing before them is fetched.
  ///
  /// @throws IllegalStateException if something is missing and the log has no known owner
  /// @throws ConcurrentFold if another process folds too, or another copy is read instead of one that must be
  Token fold(List<PublishedRecord> batch) {
    folding.lock();
    try {
      String log = batch.getFirst().log();
      HoleReader owner = owners.get(log);
      long first = batch.getFirst().position();
      Folding folded = begun();
      if (folded.last(log) + 1 < first) {
        folded = stored();
      }
      while (owner != null && folded.last(log) + 1 < first) {
        long from = folded.last(log) + 1;
        List<PublishedRecord> missing = owner.from(from, (int) Math.min(PAGE, first - from));
        if (missing.isEmpty()) {
          break;
        }
        folded.take(missing);
      }
      folded.take(batch);
      Token token = folded.flush();
      current = folded;
      return token;
    } finally {
      folding.unlock();
    }
  }

  /// Fetches and folds one page of each log.
  ///
  /// @return false if there was nothing, or another process was faster
  public boolean fetch() {
    folding.lock();
    try {
      Folding folded = begun();
      boolean any = false;
      for (Map.Entry<String, HoleReader> owner : owners.entrySet()) {
        List<PublishedRecord> page = owner.getValue().from(folded.last(owner.getKey()) + 1, PAGE);
        folded.take(page);
        any |= !page.isEmpty();
      }
      if (any) {
        folded.flush();
      }
      current = folded;
      return any;
    } catch (ConcurrentFold _) {
      return false;
    } finally {
      folding.unlock();
    }
  }

  /// Writes what is shown and not written, unless something is being folded.
  void settle() {
    if (!folding.tryLock()) {
      return;
    }
    try {
      Folding folded = begun();
      folded.settle();
      current = folded;
    } catch (ConcurrentFold _) {
      // The other one does.
    } finally {
      folding.unlock();
    }
  }

  /// Whoever takes it gives it back when nothing went wrong.
  private Folding begun() {
    Folding known = current;
    current = null;
    return known == null ? stored() : known;
  }

  private Folding stored() {
    return new Folding(fold, copy, json, read, shown, KEPT);
  }

  /// Folds in memory what may be many pages, from what is stored now.
  public Folding folding() {
    return new Folding(fold, copy, json, false, shown, 0);
  }

  /// Held while a batch is folded; who holds it reads between two batches of this process.
  public ReentrantLock between() {
    return folding;
  }
}
