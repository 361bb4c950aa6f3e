package org.tiendo.reporting.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tiendo.contracts.vocabulary.Correction;

/// The corrections of one entry that hold, in the order in which they came to hold.
final class Corrections {

  private final Map<Integer, Correction> waiting = new HashMap<>();
  private final List<Correction> holding = new ArrayList<>();

  void entered(Correction correction) {
    if (correction.awaitsConfirmation()) {
      waiting.put(correction.number(), correction);
    } else {
      holding.add(correction);
    }
  }

  void confirmed(int number) {
    Correction correction = waiting.remove(number);
    if (correction != null) {
      holding.add(correction);
    }
  }

  void rejected(int number) {
    waiting.remove(number);
  }

  /// What was entered anew afterwards is meant as it was entered.
  ///
  /// @param prefix of the fields entered anew
  void forget(String prefix) {
    holding.removeIf(correction -> correction.field().startsWith(prefix));
  }

  int count() {
    return holding.size();
  }

  /// The value of a field as it was meant; as it was entered if nothing of it was corrected.
  String value(String field, String entered) {
    return holding.stream()
        .filter(correction -> correction.field().equals(field))
        .reduce((_, later) -> later)
        .map(Correction::to)
        .orElse(entered);
  }
}
