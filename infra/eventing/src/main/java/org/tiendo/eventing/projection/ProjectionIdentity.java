package org.tiendo.eventing.projection;

/// What a read model is folded by: two copies of one identity that have seen the same are equal byte for byte.
///
/// @param version raised whenever the fold is meant to change its result
/// @param code hash over the code of the fold, so that a change nobody meant is another identity too
public record ProjectionIdentity(String name, int version, String code) {

  private static final int SHORT = 8;

  /// Name of a copy, and of the collection it lies in.
  ///
  /// @param number 0 for the first one; numbers are never used twice
  public String copy(int number) {
    String short8 = code.substring(0, Math.min(SHORT, code.length()));
    return name + "_v" + version + "_" + short8 + (number == 0 ? "" : "_" + number);
  }
}
