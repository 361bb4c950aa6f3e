package org.tiendo.reporting.acts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiendo.reporting.text.Texts;

/// One thing that can be done to an item by a form. Its words stand in the bundle under `act.<name>`.
sealed interface Act permits Declared, ReviewAct {

  /// Last part of its address, e.g. `report`.
  String name();

  /// The commands that it can become.
  Set<String> commands();

  /// Whether the form is shown to this person in this state at all. The service that decides has the last word.
  boolean isOffered(Subject subject);

  List<Field> fields(Subject subject, Texts texts);

  /// The command that the entries amount to; whatever cannot be read is noted in the entries.
  Sending sending(Subject subject, Entries entries);

  /// At which field a rule's refusal is shown, by the rule's code; others stand above the form.
  Map<String, String> fieldsOfRules();
}
