package org.tiendo.bench.reports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tiendo.bench.Program;
import org.tiendo.bench.log.Figures;
import org.tiendo.bench.log.Figures.Runs;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.BurnUp;
import org.tiendo.reporting.figures.DirectiveProgress;
import org.tiendo.reporting.figures.ProgrammeProgress;
import org.tiendo.reporting.indicators.Attention;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.text.Report;
import org.tiendo.reporting.yearreview.YearReview;

/// What the overview of a ministry computes after each new event, over one year of history and over ten. Both in turns; the
/// programme is as large in both.
final class DashboardFigures {

  private final Figures figures;
  private final boolean quick;

  DashboardFigures(Figures figures, boolean quick) {
    this.figures = figures;
    this.quick = quick;
  }

  void measure(ReadSide small, ReadSide large) {
    compared("an auditor", ReadSide.AUDITOR, small, large);
    compared(
        "the head of a ministry",
        new Actor(new PersonId("an"), MadeYears.ministry(1), Set.of(Role.UNIT_HEAD)),
        small,
        large);
  }

  private void compared(String who, Actor actor, ReadSide small, ReadSide large) {
    int count = quick ? 200 : 400;
    Times few = new Times();
    Times many = new Times();
    QueryDesk one = small.desk(actor);
    QueryDesk other = large.desk(actor);
    for (int i = -count / 4; i < count; i++) {
      overview(small, one, i < 0 ? new Times() : few);
      overview(large, other, i < 0 ? new Times() : many);
    }
    Program.say(
        "overview of %s: p50 %.1f p99 %.1f ms at %d events, p50 %.1f p99 %.1f ms at %d events",
        who, few.at(50), few.at(99), small.records(), many.at(50), many.at(99), large.records());
    for (int percentile : List.of(50, 99)) {
      figures.beside(
          "overview of %s after an event, %d events, p%d"
              .formatted(who, large.records(), percentile),
          "ms",
          Runs.of(many.at(percentile)),
          "the same, %d events".formatted(small.records()),
          Runs.of(few.at(percentile)),
          percentile == 50 ? "<= 1.2" : "");
    }
  }

  static void overview(ReadSide side, QueryDesk desk, Times times) {
    side.report();
    times.take(() -> computed(desk.open(new Asked(null, null, ReadSide.LANGUAGE, null))));
  }

  /// Everything that the page shows.
  private static int computed(Query query) {
    AsOf asOf = query.asOf();
    ProgrammeId id = MadeYears.programme(asOf.date().getYear(), 1);
    Dated<ProgrammeAdopted> programme = asOf.programme(id).orElseThrow();
    List<Dated<ProgrammeAdopted>> ofPeriod = asOf.programmes(asOf.date(), asOf.date());
    int shown = 0;
    for (Dated<ProgrammeAdopted> each : ofPeriod) {
      shown += ProgrammeProgress.of(each, asOf).classes().total();
    }
    shown += directives(ofPeriod, asOf);
    YearReview review = YearReview.of(programme, asOf);
    shown += Report.of(review, query.texts(), query.notices(review.unit())).sentences().size();
    shown +=
        Attention.of(
                review.programme().items(), asOf.date(), Attention.NEAR_DAYS, Attention.STALE_DAYS)
            .overdue()
            .size();
    shown += BurnUp.of(programme.event(), asOf).points().size();
    return shown + asOf.documents(programme.event().from(), programme.event().to()).size();
  }

  /// Those that are carried out by these programmes.
  private static int directives(List<Dated<ProgrammeAdopted>> programmes, AsOf asOf) {
    Set<DirectiveId> carriedOut =
        asOf.itemsIn(programmes.stream().map(p -> p.event().programme()).toList()).stream()
            .flatMap(item -> item.sources().stream())
            .map(ClauseRef::directive)
            .collect(Collectors.toSet());
    return asOf.directives(carriedOut).stream()
        .mapToInt(directive -> DirectiveProgress.of(directive, asOf).items().size())
        .sum();
  }
}
