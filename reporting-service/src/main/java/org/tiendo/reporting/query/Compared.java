package org.tiendo.reporting.query;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.indicators.Difference;

/// The same question at two points on the axes of time.
public record Compared(Query from, Query to) {

  /// Two points, as they were written.
  ///
  /// @param fromAsOf the later date if none is given: then only what was recorded between differs
  /// @param fromKnownAt what is known at the later point if none is given: then only the date differs
  /// @param toAsOf today if none is given
  /// @param toKnownAt everything if none is given
  /// @param lang language tag
  /// @param after position of the logs that the answer must have seen
  public record Points(
      @Nullable String fromAsOf,
      @Nullable String fromKnownAt,
      @Nullable String toAsOf,
      @Nullable String toKnownAt,
      @Nullable String lang,
      @Nullable String after) {}

  /// @throws QueryProblem if a parameter is not understood
  public static Compared open(QueryDesk desk, Points points) {
    if (points.fromAsOf() != null) {
      QueryDesk.date("fromAsOf", points.fromAsOf());
    }
    if (points.toAsOf() != null) {
      QueryDesk.date("toAsOf", points.toAsOf());
    }
    return open(
        desk,
        points,
        desk.open(new Asked(points.toAsOf(), points.toKnownAt(), points.lang(), points.after())));
  }

  /// @param to the later point, opened already
  /// @throws QueryProblem if a parameter is not understood
  public static Compared open(QueryDesk desk, Points points, Query to) {
    LocalDate date =
        points.fromAsOf() == null
            ? to.asOf().date()
            : QueryDesk.date("fromAsOf", points.fromAsOf());
    String known = points.fromKnownAt() == null ? points.toKnownAt() : points.fromKnownAt();
    Query from =
        Objects.equals(known, points.toKnownAt())
            ? to.on(date)
            : desk.open(new Asked(date.toString(), known, points.lang(), null));
    return new Compared(from, to);
  }

  /// @throws QueryProblem if there is no such programme or directive at either point
  public Difference difference(Wanted wanted) {
    return Difference.of(wanted.scopeIfAny(from), wanted.scope(to));
  }
}
