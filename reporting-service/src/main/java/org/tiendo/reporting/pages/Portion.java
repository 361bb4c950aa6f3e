package org.tiendo.reporting.pages;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.query.QueryProblem;

/// A part of a long list.
///
/// @param number from 1
/// @param of number of parts, at least 1
record Portion<T>(List<T> rows, int number, int of, int total) {

  private static final int SIZE = 100;

  /// The part that parameter `part` names, the first if it is missing.
  static <T> Portion<T> of(List<T> all, Page page) {
    return of(all, number(page.parameter("part")));
  }

  static <T> Portion<T> of(List<T> all, int asked) {
    int parts = Math.max(1, (all.size() + SIZE - 1) / SIZE);
    int number = Math.clamp(asked, 1, parts);
    return new Portion<>(
        all.subList((number - 1) * SIZE, Math.min(number * SIZE, all.size())),
        number,
        parts,
        all.size());
  }

  /// The same part, shown otherwise.
  <R> Portion<R> with(Function<T, R> shown) {
    return new Portion<>(rows.stream().map(shown).toList(), number, of, total);
  }

  private static int number(@Nullable String text) {
    try {
      return text == null ? 1 : Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw QueryProblem.badValue("part", "1 2 3");
    }
  }
}
