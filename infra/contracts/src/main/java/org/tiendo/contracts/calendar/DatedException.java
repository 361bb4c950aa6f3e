package org.tiendo.contracts.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.vocabulary.DayKind;

/// A day that is not what its day of the week says.
///
/// @param notice the law or notice that orders it
/// @param name what people call it, e.g. the name of the holiday
public record DatedException(LocalDate date, Kind kind, String notice, @Nullable String name) {

  public enum Kind {
    /// A public holiday (ngày nghỉ lễ).
    HOLIDAY,
    /// A day off for a holiday that fell on a weekly day off (nghỉ bù).
    COMPENSATORY_OFF,
    /// A working day given off in exchange for another (hoán đổi nghỉ).
    SWAPPED_OFF,
    /// A weekly day off that is worked in exchange (làm bù).
    SWAPPED_ON
  }

  DayKind day() {
    return switch (kind) {
      case HOLIDAY -> DayKind.HOLIDAY;
      case COMPENSATORY_OFF -> DayKind.COMPENSATORY_OFF;
      case SWAPPED_OFF -> DayKind.SWAPPED_OFF;
      case SWAPPED_ON -> DayKind.SWAPPED_ON;
    };
  }
}
