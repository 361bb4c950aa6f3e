package org.tiendo.eventing.deadletter;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.deadletter.DeadLetters.End;
import org.tiendo.eventing.inbox.Automation;
import org.tiendo.eventing.inbox.HoleReader;

/// Takes dead letters up again, always the first of a sequence before the next.
///
/// Records are read anew from their log. Everything may be done twice, and by several processes at a time.
public final class DeadLetterDesk {

  private static final int AT_ONCE = 10_000;

  private final Map<String, Automation> automations;
  private final AutomationSender sender;
  private final DeadLetters letters;
  private final Function<String, HoleReader> logs;

  DeadLetterDesk(
      Map<String, Automation> automations,
      AutomationSender sender,
      DeadLetters letters,
      Function<String, HoleReader> logs) {
    this.automations = Map.copyOf(automations);
    this.sender = sender;
    this.letters = letters;
    this.logs = logs;
  }

  /// @param ended letters that need no more care
  /// @param waiting sequences that were tried and stand still
  public record Retried(int ended, int waiting) {}

  public List<DeadLetter> waiting(int limit) {
    return letters.all(limit);
  }

  public Optional<DeadLetter> waiting(String id) {
    return letters.waiting(id);
  }

  /// Whether no letter of its sequence comes before it.
  public boolean isFirst(DeadLetter letter) {
    return letters
        .first(letter.sequence())
        .filter(first -> first.id().equals(letter.id()))
        .isPresent();
  }

  /// Tries the sequences whose first letter is one of those, and what waits behind it.
  ///
  /// @throws HoleReader.OwnerUnavailable if a log cannot be read now
  public Retried retry(Predicate<DeadLetter> which) {
    Set<String> met = new HashSet<>();
    Set<String> sequences = new TreeSet<>();
    for (DeadLetter letter : letters.all(AT_ONCE)) {
      if (met.add(letter.sequence()) && which.test(letter)) {
        sequences.add(letter.sequence());
      }
    }
    int ended = 0;
    int waiting = 0;
    for (String sequence : sequences) {
      ended += ended(sequence, _ -> true);
      waiting += letters.first(sequence).isPresent() ? 1 : 0;
    }
    return new Retried(ended, waiting);
  }

  /// Leaves a letter out for good and goes on with what waits behind it.
  public void skip(DeadLetter letter) {
    letters.end(letter, End.SKIPPED);
    goOn(letter.sequence());
  }

  /// Goes on with a sequence as far as nothing but its turn holds it back.
  ///
  /// @return whether nothing of it waits any more
  boolean goOn(String sequence) {
    ended(sequence, letter -> letter.cause().equals(DeadLetter.HELD_BACK));
    return letters.first(sequence).isEmpty();
  }

  /// @param which only as long as the first letter is such a one
  private int ended(String sequence, Predicate<DeadLetter> which) {
    int ended = 0;
    Optional<DeadLetter> next = letters.first(sequence).filter(which);
    while (next.isPresent() && attempt(next.get())) {
      ended++;
      next = letters.first(sequence).filter(which);
    }
    return ended;
  }

  private boolean attempt(DeadLetter letter) {
    return switch (reaction(letter)) {
      case Reaction.Done _ -> {
        letters.end(letter, End.RETRIED);
        yield true;
      }
      case Reaction.Failed(var cause, var facts) -> {
        letters.failedAgain(letter, cause, facts);
        yield false;
      }
    };
  }

  private Reaction reaction(DeadLetter letter) {
    Automation automation = automations.get(letter.automation());
    if (automation == null) {
      return new Reaction.Failed("automation-unknown", Map.of());
    }
    List<PublishedRecord> page = logs.apply(letter.log()).from(letter.position(), 1);
    if (page.isEmpty() || page.getFirst().position() != letter.position()) {
      throw new HoleReader.OwnerUnavailable(
          "the log " + letter.log() + " does not show position " + letter.position());
    }
    return sender.react(automation, page.getFirst());
  }
}
