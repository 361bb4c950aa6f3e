package org.tiendo.task.numbering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tiendo.contracts.vocabulary.NumberGaps;
import org.tiendo.task.numbering.NumberEvent.NumberReserved;
import org.tiendo.task.numbering.NumberEvent.NumberTaken;
import org.tiendo.task.numbering.NumberEvent.NumberVoided;

/// A number series (sổ đăng ký văn bản đi).
///
/// Documents of an old log stand in no series; that their numbers are taken is known by claims alone.
///
/// @param numbers those that are accounted for
public record NumberSeries(Map<Integer, Use> numbers) {

  public static final NumberSeries EMPTY = new NumberSeries(Map.of());

  public NumberSeries {
    numbers = Map.copyOf(numbers);
  }

  /// What became of a number.
  public enum Use {
    /// giữ
    RESERVED,
    /// đã cấp
    TAKEN,
    /// hủy
    VOID
  }

  int next() {
    return numbers.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
  }

  boolean is(int number, Use use) {
    return numbers.get(number) == use;
  }

  boolean isFree(int number) {
    return !numbers.containsKey(number);
  }

  /// Numbers below the highest that nobody can account for.
  public List<Integer> gaps() {
    return NumberGaps.in(numbers.keySet());
  }

  public static NumberSeries evolve(NumberSeries state, NumberEvent event) {
    return switch (event) {
      case NumberReserved e -> state.with(e.number(), Use.RESERVED);
      case NumberVoided e -> state.with(e.number(), Use.VOID);
      case NumberTaken e -> state.with(e.number(), Use.TAKEN);
    };
  }

  private NumberSeries with(int number, Use use) {
    Map<Integer, Use> now = new HashMap<>(numbers);
    now.put(number, use);
    return new NumberSeries(now);
  }
}
