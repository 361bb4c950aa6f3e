package org.tiendo.contracts.vocabulary;

/// What kind of period a programme plans for.
public enum PeriodKind {
  YEAR,
  QUARTER,
  MONTH,
  /// The term of an authority's members (khóa, nhiệm kỳ): spans years.
  TERM
}
