package org.tiendo.reporting.importing;

import java.util.List;
import org.tiendo.reporting.text.Texts;

/// The columns of a file of items, in the order of the template. One row is one item.
public enum Column {
  /// What the sender calls the item; by it a second import of the same row is known.
  KEY(true),
  /// Number and symbol of the directive that it carries out.
  DIRECTIVE(false),
  CLAUSE(false),
  TITLE(true),
  TYPE(true),
  LEAD(true),
  /// Several, separated by semicolons.
  COORDINATORS(false),
  PRODUCT(true),
  DEADLINE(false),
  /// When to look at an item that has no deadline.
  REVIEW_ON(false),
  PRIORITY(false),
  FIELD(false),
  SECRECY(false),
  /// When an item that was begun before Tiendo was assigned: with the next, this makes a row an opening balance.
  ASSIGNED_ON(false),
  /// How many years it has been carried over.
  YEARS(false);

  private final boolean required;

  Column(boolean required) {
    this.required = required;
  }

  /// Whether the file must have the column, and each row something in it.
  boolean required() {
    return required;
  }

  public String heading(Texts texts) {
    return texts.say("import.column." + name());
  }

  /// Those that take dates.
  static List<Column> dates() {
    return List.of(DEADLINE, REVIEW_ON, ASSIGNED_ON);
  }
}
