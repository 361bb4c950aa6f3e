package org.tiendo.eventing.timer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is kept of one owner.
///
/// @param revision counts the writes, so that none is lost to another node's
/// @param position of the last record folded
/// @param noted names of timers that were sent already
record Kept<F>(String owner, long revision, long position, F facts, Set<String> noted) {

  Kept {
    noted = Set.copyOf(noted);
  }

  Kept<F> noting(List<String> names) {
    Set<String> more = new TreeSet<>(noted);
    more.addAll(names);
    return new Kept<>(owner, revision, position, facts, more);
  }

  /// Names that no timer has any more are forgotten.
  Kept<F> pruned(List<Timer> timers) {
    Set<String> names = timers.stream().map(Timer::name).collect(Collectors.toSet());
    return new Kept<>(
        owner,
        revision,
        position,
        facts,
        noted.stream().filter(names::contains).collect(Collectors.toSet()));
  }

  /// What is still to be raised, in order of time.
  List<Timer> waiting(List<Timer> timers) {
    return timers.stream()
        .filter(Timer::stands)
        .filter(timer -> !noted.contains(timer.name()))
        .sorted((one, other) -> one.at().compareTo(other.at()))
        .toList();
  }

  @Nullable Instant next(List<Timer> timers) {
    return waiting(timers).stream().findFirst().map(Timer::at).orElse(null);
  }
}
