package org.tiendo.reporting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.indicators.Difference;
import org.tiendo.reporting.query.Compared;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.Wanted;

/// What changed between two points on the axes of time: which figures by how much, which items, and which events did it.
@RestController
@Admits(Admission.READERS)
class DiffApi {

  private final QueryDesk desk;

  DiffApi(QueryDesk desk) {
    this.desk = desk;
  }

  /// Of everything that the reader may see.
  @GetMapping("/api/diff")
  Answer<DiffView> everything(@ParameterObject Compared.Points points) {
    return answer(Wanted.EVERYTHING, points);
  }

  @GetMapping("/api/programmes/{id}/diff")
  Answer<DiffView> programme(@PathVariable String id, @ParameterObject Compared.Points points) {
    return answer(Wanted.ofProgramme(id), points);
  }

  @GetMapping("/api/directives/{id}/diff")
  Answer<DiffView> directive(@PathVariable String id, @ParameterObject Compared.Points points) {
    return answer(Wanted.ofDirective(id), points);
  }

  private Answer<DiffView> answer(Wanted wanted, Compared.Points points) {
    Compared compared = Compared.open(desk, points);
    Difference difference = compared.difference(wanted);
    Query to = compared.to();
    return Answer.of(
        to,
        new DiffView(
            point(compared.from()),
            point(to),
            difference.classes().stream().map(DiffApi::view).toList(),
            difference.values().stream().map(DiffApi::view).toList(),
            difference.moves().stream().map(move -> view(move, to)).toList()));
  }

  private static PointView point(Query query) {
    return new PointView(query.asOf().date(), query.asOf().register().token().toString());
  }

  private static ClassChangeView view(Difference.ClassChange change) {
    return new ClassChangeView(
        Objects.toString(change.itemClass(), "TOTAL"), change.from(), change.to(), change.by());
  }

  private static ValueChangeView view(Difference.ValueChange change) {
    return new ValueChangeView(
        change.to().indicator().code(),
        change.from().numerator(),
        change.from().denominator(),
        change.to().numerator(),
        change.to().denominator());
  }

  private static MoveView view(Difference.Move move, Query to) {
    return new MoveView(
        move.item().id(),
        move.item().title(),
        UnitView.of(move.item().lead(), to),
        move.from(),
        move.to(),
        move.events());
  }

  /// @param classes that count another number, `TOTAL` among them
  /// @param indicators of which either number is another
  /// @param moves items that stand in another class, came in or went out
  record DiffView(
      PointView from,
      PointView to,
      List<ClassChangeView> classes,
      List<ValueChangeView> indicators,
      List<MoveView> moves) {}

  /// @param token position of the logs that was known
  record PointView(LocalDate asOf, String token) {}

  record ClassChangeView(String name, int from, int to, int by) {}

  record ValueChangeView(
      String code, int fromNumerator, int fromDenominator, int toNumerator, int toDenominator) {}

  /// @param from null if it was not there
  /// @param to null if it is not there any more
  /// @param events that count at one point only; none if only the date did it
  record MoveView(
      String id,
      String title,
      UnitView lead,
      @Nullable ItemClass from,
      @Nullable ItemClass to,
      List<String> events) {}
}
