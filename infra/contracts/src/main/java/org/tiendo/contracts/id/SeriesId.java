package org.tiendo.contracts.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((authority + "/" + type + "/" + period).getBytes(StandardCharsets.UTF_8));
      return new SeriesId(HexFormat.of().formatHex(hash, 0, 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
