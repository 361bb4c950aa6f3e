package org.tiendo.contracts.vocabulary;

import java.time.LocalDate;

/// What an item had behind it when it was taken over from before Tiendo (số dư đầu kỳ, nhiệm vụ chuyển tiếp từ trước).
///
/// @param assignedOn when it was assigned then
/// @param years how often it had been carried over into another year
public record BroughtForward(LocalDate assignedOn, int years) {

  /// Most years that an item can have been carried over.
  public static final int MOST_YEARS = 50;

  public BroughtForward {
    if (years < 0 || years > MOST_YEARS) {
      throw new IllegalArgumentException("years lie between 0 and " + MOST_YEARS);
    }
  }
}
