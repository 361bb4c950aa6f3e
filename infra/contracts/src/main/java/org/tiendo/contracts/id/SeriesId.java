package org.tiendo.contracts.id;

/// A number series (sổ đăng ký văn bản đi): the numbers of one authority, document type and numbering period.
public record SeriesId(String value) implements Id {

  public SeriesId {
    Id.check(value);
  }

  /// The series that a document is numbered in, the same whenever it is asked for: 24 hexadecimal digits.
  ///
  /// @param type of the documents; `*` where all types share one series
  /// @param period label of the year or term
  public static SeriesId of(UnitId authority, String type, String period) {
    return new SeriesId(DerivedId.of(authority + "/" + type + "/" + period));
  }

  @Override
  public String toString() {
    return value;
  }
}
