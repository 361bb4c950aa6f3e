package org.tiendo.reporting.yearend;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The scales that years are rated by (thang xếp loại), each from its first day until the next one's.
public record RatingScales(List<Scale> all) {

  public RatingScales {
    all = all.stream().sorted(Comparator.comparing(Scale::from)).toList();
    if (all.stream().map(Scale::from).distinct().count() < all.size()) {
      throw new IllegalArgumentException("two scales of rating begin on one day");
    }
  }

  /// @param ratings codes, the best first
  /// @param source the rule it comes from
  public record Scale(LocalDate from, List<String> ratings, String source) {
    public Scale {
      ratings = List.copyOf(ratings);
    }
  }

  /// The scale of a day; none before the first.
  public Optional<Scale> inForceOn(LocalDate day) {
    return all.reversed().stream().filter(scale -> !scale.from().isAfter(day)).findFirst();
  }
}
