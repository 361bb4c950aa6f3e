package org.tiendo.reporting.views;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.indicators.Basis;
import org.tiendo.reporting.indicators.Scope;

/// Of what a view is: a programme, a directive, or everything that the reader may see.
///
/// @param basis of items or assignments
/// @param directive not together with a programme
public record Extent(
    Basis basis, @Nullable ProgrammeId programme, @Nullable DirectiveId directive) {

  /// The same with each item once.
  Extent ofItems() {
    return new Extent(Basis.ITEM, programme, directive);
  }

  /// Nothing of a programme that is not there on the date.
  Scope at(AsOf asOf) {
    if (programme != null) {
      return asOf.programme(programme)
          .map(p -> Scope.of(asOf, p, basis))
          .orElseGet(() -> Scope.of(asOf, List.of(), basis));
    }
    DirectiveId of = directive;
    return Scope.of(
        asOf, of == null ? asOf.items() : asOf.items(item -> item.carriesOut(of)), basis);
  }
}
