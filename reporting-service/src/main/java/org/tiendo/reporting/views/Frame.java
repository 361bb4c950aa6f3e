package org.tiendo.reporting.views;

import java.time.LocalDate;
import java.util.Optional;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.indicators.Scope;
import org.tiendo.reporting.indicators.Work;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.tables.Counted;

/// What a view is asked for.
public record Frame(AsOf asOf, Extent extent) {

  Scope scope() {
    return extent.at(asOf);
  }

  /// Each item once, whatever the basis.
  Scope items() {
    return extent.ofItems().at(asOf);
  }

  /// The same on another date.
  Scope on(LocalDate date) {
    return extent.at(date.equals(asOf.date()) ? asOf : asOf.on(date));
  }

  LocalDate date() {
    return asOf.date();
  }

  Optional<ProgrammeAdopted> programme() {
    return Optional.ofNullable(extent.programme()).flatMap(asOf::programme).map(Dated::event);
  }

  /// First day of the period looked at: that of the programme, else of the year of the as-of date.
  LocalDate from() {
    return programme().map(ProgrammeAdopted::from).orElseGet(() -> date().withDayOfYear(1));
  }

  /// Last day of that period, or the as-of date if that comes before.
  LocalDate last() {
    return programme().map(ProgrammeAdopted::to).filter(to -> to.isBefore(date())).orElse(date());
  }

  static Counted counted(Work work) {
    return new Counted(work.item().id(), work.id().substring(work.item().id().length()));
  }
}
