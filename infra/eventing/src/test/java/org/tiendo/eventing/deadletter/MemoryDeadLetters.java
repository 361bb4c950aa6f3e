package org.tiendo.eventing.deadletter;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Dead letters in memory.
final class MemoryDeadLetters implements DeadLetters {

  private final Map<String, DeadLetter> waiting = new LinkedHashMap<>();
  final Map<String, End> ended = new LinkedHashMap<>();

  @Override
  public Set<String> waitingSequences() {
    return waiting.values().stream().map(DeadLetter::sequence).collect(Collectors.toSet());
  }

  @Override
  public boolean park(DeadLetter letter) {
    if (ended.containsKey(letter.id())) {
      return false;
    }
    waiting.putIfAbsent(letter.id(), letter);
    return true;
  }

  @Override
  public Optional<DeadLetter> waiting(String id) {
    return Optional.ofNullable(waiting.get(id));
  }

  @Override
  public Optional<DeadLetter> first(String sequence) {
    return all(Integer.MAX_VALUE).stream()
        .filter(letter -> letter.sequence().equals(sequence))
        .findFirst();
  }

  @Override
  public List<DeadLetter> all(int limit) {
    return waiting.values().stream()
        .sorted(Comparator.comparing(DeadLetter::log).thenComparingLong(DeadLetter::position))
        .limit(limit)
        .toList();
  }

  @Override
  public void failedAgain(DeadLetter letter, String cause, Map<String, String> facts) {
    waiting.computeIfPresent(
        letter.id(),
        (_, old) ->
            new DeadLetter(
                old.automation(),
                old.log(),
                old.position(),
                old.sequence(),
                cause,
                facts,
                old.since(),
                old.attempts() + 1));
  }

  @Override
  public void end(DeadLetter letter, End how) {
    if (waiting.remove(letter.id()) != null) {
      ended.put(letter.id(), how);
    }
  }
}
