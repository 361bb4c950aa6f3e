package org.tiendo.eventing.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.inbox.HoleReader;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.projection.Folding;

/// Folds logs from where a copy stands to their ends: the next page is read while one is folded, and what was folded is
/// written when there is much of it.
public final class Build {

  /// Characters of documents that are held in memory before they are written. In the heap they are as many bytes, twice as many
  /// where they are not Latin, and for a moment twice that when they are written.
  public static final long MOST = 96L << 20;

  private static final int PAGE = 1000;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Folding folding;
  private final Pace pace;
  private final Executor reading;
  private final long most;
  private final Map<String, Source> sources = new TreeMap<>();
  private final long began;
  private long records;

  /// @param most as [#MOST]
  public Build(
      Folding folding, Map<String, HoleReader> owners, Pace pace, Executor reading, long most) {
    this.folding = folding;
    this.pace = pace;
    this.reading = reading;
    this.most = most;
    this.began = pace.nanoTime();
    owners.forEach((log, owner) -> sources.put(log, new Source(log, owner)));
  }

  private final class Source {
    private final String log;
    private final HoleReader owner;
    private CompletableFuture<List<PublishedRecord>> next;
    private long done;
    private long end;

    Source(String log, HoleReader owner) {
      this.log = log;
      this.owner = owner;
      this.done = folding.last(log) + 1;
      this.end = owner.end(done);
      this.next = ask(done);
    }

    private CompletableFuture<List<PublishedRecord>> ask(long from) {
      return CompletableFuture.supplyAsync(() -> owner.from(from, PAGE), reading);
    }

    /// @return records folded; 0 at the end of the log
    int step() throws InterruptedException {
      List<PublishedRecord> page = page();
      next = ask(done + page.size());
      folding.take(page);
      done += page.size();
      end = Math.max(done, end);
      return page.size();
    }

    private List<PublishedRecord> page() throws InterruptedException {
      try {
        return pace.await(next, PATIENCE);
      } catch (ExecutionException e) {
        next = ask(done);
        throw e.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException(e.getCause());
      } catch (java.util.concurrent.TimeoutException e) {
        next = ask(done);
        throw new HoleReader.OwnerUnavailable("the owner of " + log + " does not answer", e);
      }
    }
  }

  /// Folds one page of each log.
  ///
  /// @param rate most records a second; 0 for no limit
  /// @return whether there was anything
  public boolean step(int rate) throws InterruptedException {
    int count = 0;
    for (Source source : sources.values()) {
      count += source.step();
    }
    records += count;
    if (folding.size() > most) {
      folding.flush();
    }
    if (rate > 0) {
      long due = began + (long) (records * 1e9 / rate);
      long early = due - pace.nanoTime();
      if (early > 0) {
        pace.sleep(Duration.ofNanos(early));
      }
    }
    return count > 0;
  }

  /// Writes what is held.
  public void flush() {
    folding.flush();
  }

  Map<String, Long> done() {
    Map<String, Long> done = new TreeMap<>();
    sources.forEach((log, source) -> done.put(log, source.done));
    return done;
  }

  Map<String, Long> ends() {
    Map<String, Long> ends = new TreeMap<>();
    sources.forEach((log, source) -> ends.put(log, source.end));
    return ends;
  }

  /// Records a second since it began here.
  long perSecond() {
    double seconds = (pace.nanoTime() - began) / 1e9;
    return seconds <= 0 ? 0 : Math.round(records / seconds);
  }
}
