package org.tiendo.contracts.vocabulary;

/// What a calendar says of a day.
public enum DayKind {
  /// A day of the week on which work is done, without exception.
  WORKING,
  /// A day of the week on which no work is done.
  WEEKLY_OFF,
  /// A public holiday (ngày nghỉ lễ).
  HOLIDAY,
  /// A day off for a holiday that fell on a weekly day off (nghỉ bù).
  COMPENSATORY_OFF,
  /// A working day given off in exchange for another (hoán đổi nghỉ).
  SWAPPED_OFF,
  /// A weekly day off that is worked in exchange (làm bù).
  SWAPPED_ON,
  /// The calendar says nothing of this day's year.
  NOT_COVERED;

  /// Whether work is done; false also where nothing is known.
  public boolean worked() {
    return switch (this) {
      case WORKING, SWAPPED_ON -> true;
      case WEEKLY_OFF, HOLIDAY, COMPENSATORY_OFF, SWAPPED_OFF, NOT_COVERED -> false;
    };
  }
}
