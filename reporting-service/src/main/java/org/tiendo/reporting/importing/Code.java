package org.tiendo.reporting.importing;

import java.util.Locale;

/// What can be said of a cell, a row or a sheet. The words stand in the bundle, with what to do about it.
public enum Code {
  HEADING_MISSING,
  HEADING_UNKNOWN,
  HEADING_DOUBLED,
  NO_ROWS,
  CELLS_MERGED,
  ROW_HIDDEN(Weight.WARNING),
  SHEET_NOT_READ(Weight.WARNING),
  CELL_OUTSIDE,
  CELL_MISSING,
  CELL_FORMULA,
  CELL_ERROR,
  CELL_TOO_LONG,
  KEY_FORM,
  KEY_DOUBLED,
  TYPE_UNKNOWN,
  UNIT_UNKNOWN,
  UNIT_AMBIGUOUS,
  UNIT_DOUBLED,
  COORDINATOR_LEADS,
  LEAD_REVIEWS,
  LEAD_NOT_BELOW,
  DIRECTIVE_UNKNOWN,
  DIRECTIVE_AMBIGUOUS,
  DIRECTIVE_MISSING,
  CLAUSE_MISSING,
  CLAUSE_UNKNOWN,
  CLAUSE_ASSIGNS_NO_WORK,
  DATE_FORM,
  DATE_IMPOSSIBLE,
  DATE_IS_NUMBER,
  DEADLINE_MISSING,
  DEADLINE_TWICE,
  DEADLINE_PAST,
  DEADLINE_BEFORE_PROGRAMME,
  YES_OR_NO,
  SECRECY_UNKNOWN,
  SECRECY_NOT_HERE,
  OPENING_HALF,
  OPENING_LATER,
  YEARS_FORM;

  private enum Weight {
    ERROR,
    WARNING
  }

  private final Weight weight;

  Code() {
    this(Weight.ERROR);
  }

  Code(Weight weight) {
    this.weight = weight;
  }

  /// Whether a file with it can be staged all the same.
  public boolean isWarning() {
    return weight == Weight.WARNING;
  }

  /// Stable, kebab case.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
