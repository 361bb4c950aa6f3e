package org.tiendo.reporting.query;

import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.reporting.indicators.Basis;
import org.tiendo.reporting.views.Extent;
import org.tiendo.reporting.views.Frame;
import org.tiendo.reporting.views.View;

/// Of what a view is asked for, as it was written.
///
/// @param by one of the ways in which the view breaks down; its usual one if none is given
/// @param programme id; not together with a directive
/// @param directive id
/// @param basis `item`, or `assignment`: each item once for each unit that answers for a part of it
public record Shown(
    @Nullable String by,
    @Nullable String programme,
    @Nullable String directive,
    @Nullable String basis) {

  /// @throws QueryProblem if there is none of this code
  public static View view(String code) {
    return View.of(code).orElseThrow(() -> QueryProblem.unknown("view", code));
  }

  /// @throws QueryProblem if the view knows no such way
  public String way(View view) {
    String usual = view.ways().getFirst();
    if (by != null && !view.ways().contains(by)) {
      throw QueryProblem.badValue("by", String.join(" ", view.ways()));
    }
    return by == null ? usual : by;
  }

  /// @throws QueryProblem if a parameter is not understood, or there is no such programme or directive
  public Frame frame(Query query) {
    if (programme != null && directive != null) {
      throw QueryProblem.badValue("directive", "none beside a programme");
    }
    Basis counted = new Wanted(null, null, basis, null, null).counted();
    return new Frame(query.asOf(), new Extent(counted, programme(query), directive(query)));
  }

  private @Nullable ProgrammeId programme(Query query) {
    String id = programme;
    return id == null
        ? null
        : query
            .programme(id)
            .map(p -> p.event().programme())
            .orElseThrow(() -> QueryProblem.unknown("programme", id));
  }

  private @Nullable DirectiveId directive(Query query) {
    String id = directive;
    return id == null
        ? null
        : query
            .directive(id)
            .map(d -> d.event().directive())
            .orElseThrow(() -> QueryProblem.unknown("directive", id));
  }
}
