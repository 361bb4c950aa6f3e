package org.tiendo.contracts.vocabulary;

import java.util.Map;

/// What submitted work is judged by (tiêu chí).
///
/// @param code unique in its set, e.g. `legal-basis`
/// @param names name by language tag, at least one
/// @param mandatory whether a verdict must answer it
/// @param scale the highest score; the lowest is 0
/// @param threshold the least score with which it is met, 1 to `scale`
public record Criterion(
    String code, Map<String, String> names, boolean mandatory, int scale, int threshold) {

  public Criterion {
    names = Map.copyOf(names);
  }
}
