package org.tiendo.reporting.search;

/// Something that a word can be found in.
///
/// @param folded the text as search compares it
record Field(Weight weight, String text, String folded) {

  /// How much it says that a word stands there.
  enum Weight {
    UNIT(1),
    CLAUSE(2),
    ID(3),
    TITLE(4),
    NUMBER(6);

    private final int points;

    Weight(int points) {
      this.points = points;
    }
  }

  static Field of(Weight weight, String text) {
    return new Field(weight, text, Folding.fold(text));
  }

  int points() {
    return weight.points;
  }
}
