package org.tiendo.eventing.timer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;

/// What a node does about timers, pass by pass: fold what is new in the log, then raise what is due. Every step may be
/// repeated, interrupted, or done by another node at the same time.
final class TimerRun<F> {

  private static final int PAGE = 500;
  private static final int AT_ONCE = 16;

  private final Timing<F> timing;
  private final TimerStore<F> store;
  private final BiFunction<Long, Integer, List<PublishedRecord>> log;
  private final TimerSender sender;
  private final Supplier<Instant> now;

  /// @param log records of the own log from a position on, at most so many
  /// @param now the installation's clock
  TimerRun(
      Timing<F> timing,
      TimerStore<F> store,
      BiFunction<Long, Integer, List<PublishedRecord>> log,
      TimerSender sender,
      Supplier<Instant> now) {
    this.timing = timing;
    this.store = store;
    this.log = log;
    this.sender = sender;
    this.now = now;
  }

  void open() {
    store.open(timing.form());
  }

  /// @return whether anything was done; if not, there is nothing to do until the log grows or time passes
  boolean pass() throws InterruptedException {
    fold();
    String basis = timing.basis();
    List<Kept<F>> old = store.notOn(basis, PAGE);
    old.forEach(kept -> change(kept.owner(), UnaryOperator.identity(), basis));
    Instant moment = now.get();
    return raise(store.due(moment, PAGE), moment, basis) || !old.isEmpty();
  }

  private void fold() {
    String basis = timing.basis();
    long position = store.position();
    List<PublishedRecord> page = log.apply(position, PAGE);
    while (!page.isEmpty()) {
      Map<String, List<PublishedRecord>> byOwner = new LinkedHashMap<>();
      page.forEach(record ->
          timing
              .owner(record)
              .ifPresent(
                  owner -> byOwner.computeIfAbsent(owner, _ -> new ArrayList<>()).add(record)));
      fold(byOwner, basis);
      position = page.getLast().position() + 1;
      store.folded(position);
      page = log.apply(position, PAGE);
    }
  }

  /// All owners of a page in one write; again, if another node has written one of them meanwhile.
  private void fold(Map<String, List<PublishedRecord>> byOwner, String basis) {
    boolean written = false;
    while (!written) {
      Map<String, Kept<F>> kept = store.load(byOwner.keySet());
      List<TimerStore.Write<F>> writes = new ArrayList<>();
      byOwner.forEach((owner, records) ->
          folded(owner, kept.get(owner), records).ifPresent(f -> writes.add(write(f, basis))));
      written = store.save(writes);
    }
  }

  /// Empty if nothing is new.
  private Optional<Kept<F>> folded(
      String owner, @Nullable Kept<F> kept, List<PublishedRecord> records) {
    F facts = kept == null ? null : kept.facts();
    long position = kept == null ? -1 : kept.position();
    for (PublishedRecord record : records) {
      if (record.position() > position) {
        facts = timing.fold(facts, record);
        position = record.position();
      }
    }
    if (facts == null || kept != null && position == kept.position()) {
      return Optional.empty();
    }
    return Optional.of(
        kept == null
            ? new Kept<>(owner, -1, position, facts, Set.of())
            : new Kept<>(owner, kept.revision(), position, facts, kept.noted()));
  }

  private boolean raise(List<Kept<F>> due, Instant moment, String basis)
      throws InterruptedException {
    boolean any = false;
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      List<Future<Boolean>> running = new ArrayList<>();
      due.forEach(kept -> running.add(threads.submit(() -> raise(kept, moment, basis))));
      for (Future<Boolean> one : running) {
        any |= TimerSender.outcome(one);
      }
    }
    return any;
  }

  /// Sends first and notes after: what is sent and not noted is sent again, and carried out once.
  private boolean raise(Kept<F> kept, Instant moment, String basis) {
    List<String> sent = new ArrayList<>();
    for (Timer timer : kept.waiting(timing.timers(kept.facts()))) {
      if (timer.at().isAfter(moment) || !sender.send(timer)) {
        break;
      }
      sent.add(timer.name());
    }
    if (!sent.isEmpty()) {
      change(kept.owner(), before -> before.noting(sent), basis);
    }
    return !sent.isEmpty();
  }

  private void change(String owner, UnaryOperator<Kept<F>> change, String basis) {
    boolean written = false;
    while (!written) {
      Kept<F> kept = store.load(Set.of(owner)).get(owner);
      written = kept == null || save(change.apply(kept), basis);
    }
  }

  private boolean save(Kept<F> kept, String basis) {
    return store.save(List.of(write(kept, basis)));
  }

  private TimerStore.Write<F> write(Kept<F> kept, String basis) {
    List<Timer> timers = timing.timers(kept.facts());
    return new TimerStore.Write<>(kept.pruned(timers), kept.next(timers), basis);
  }
}
