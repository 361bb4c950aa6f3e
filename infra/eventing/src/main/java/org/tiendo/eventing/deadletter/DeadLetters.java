package org.tiendo.eventing.deadletter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps dead letters. Any number of processes of a service park and settle the same ones.
public interface DeadLetters {

  /// How a letter ended.
  enum End {
    /// Carried out by a later attempt.
    RETRIED,
    /// Left out for good by an operator.
    SKIPPED
  }

  /// Sequences of which a letter waits.
  Set<String> waitingSequences();

  /// Parks a letter, once however often.
  ///
  /// @return false if it has ended already: nothing waits for it then
  boolean park(DeadLetter letter);

  Optional<DeadLetter> waiting(String id);

  /// The letter of a sequence that comes first.
  Optional<DeadLetter> first(String sequence);

  /// In the order of logs and positions.
  List<DeadLetter> all(int limit);

  void failedAgain(DeadLetter letter, String cause, Map<String, String> facts);

  void end(DeadLetter letter, End how);
}
