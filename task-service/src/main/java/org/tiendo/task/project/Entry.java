package org.tiendo.task.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What was entered about an item and can have been mistyped, as it stands now.
///
/// @param enteredOn the day the item was entered; null if that is not known any more
/// @param percent of the latest progress report
/// @param reportedOn the day that report was entered
record Entry(
    String title,
    String product,
    String field,
    @Nullable LocalDate enteredOn,
    @Nullable Integer percent,
    @Nullable LocalDate reportedOn) {

  static final String TITLE = "title";
  static final String PRODUCT = "product";
  static final String FIELD = "field";
  static final String DEADLINE = "deadline";
  static final String PERCENT = "percent";

  Entry reported(@Nullable Integer figure, @Nullable LocalDate entered) {
    return figure == null ? this : new Entry(title, product, field, enteredOn, figure, entered);
  }

  /// With a text or figure as it was meant. The deadline does not stand here.
  Entry mended(String name, String to) {
    return switch (name) {
      case TITLE -> new Entry(to, product, field, enteredOn, percent, reportedOn);
      case PRODUCT -> new Entry(title, to, field, enteredOn, percent, reportedOn);
      case FIELD -> new Entry(title, product, to, enteredOn, percent, reportedOn);
      case PERCENT -> new Entry(title, product, field, enteredOn, Integer.valueOf(to), reportedOn);
      default -> this;
    };
  }
}
