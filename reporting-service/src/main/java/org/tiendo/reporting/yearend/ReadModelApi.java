package org.tiendo.reporting.yearend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.id.YearReviewId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Noted;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearEndReviewOpened;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.yearbook.FrozenReport;
import org.tiendo.reporting.yearend.YearEndReviewCommand.FreezeFigures;

/// Looks up in the read model what commands on year-end reviews are judged by, as their sender sees it. No request says it
/// itself.
@Component
class ReadModelApi {

  private final QueryDesk desk;

  ReadModelApi(QueryDesk desk) {
    this.desk = desk;
  }

  /// What existed for the sender on the business date of the command.
  Seen seen(CommandContext context, Seen.Named named) {
    return seen(open(context, null), named);
  }

  /// A freeze with the figures as they stand at one position of the logs. The people of the reviewed unit, who alone may
  /// freeze, see all that it accounts for.
  ///
  /// @param after position that the figures must have seen; waited for
  FreezeFigures freeze(CommandContext context, YearReviewId id, @Nullable String after) {
    AsOf today = open(context, after);
    Seen seen = seen(today, Seen.Named.NOTHING);
    return new FreezeFigures(context, id, figures(today, id).orElse(null), seen);
  }

  private AsOf open(CommandContext context, @Nullable String after) {
    return desk.open(new Asked(context.effectiveOn().toString(), null, null, after)).asOf();
  }

  private static Optional<FrozenFigures> figures(AsOf today, YearReviewId id) {
    return today.register().yearReviews().stream()
        .map(review -> review.event())
        .filter(opened -> opened.review().equals(id))
        .findFirst()
        .map(opened -> figures(today.on(opened.asOf()), opened));
  }

  private static FrozenFigures figures(AsOf asOf, YearEndReviewOpened opened) {
    FrozenReport report = FrozenReport.of(opened, asOf);
    FrozenReport.Written written = report.written();
    return new FrozenFigures(
        report.asOf(), report.token(), written.hash(), report.figures(), written.parts());
  }

  private static Seen seen(AsOf asOf, Seen.Named named) {
    Map<UnitId, List<UnitId>> superiors = new HashMap<>();
    asOf.units().keySet().forEach(unit -> superiors.put(unit, asOf.above(unit)));
    Map<ProgrammeId, Seen.Programme> programmes = new HashMap<>();
    for (ProgrammeId id : named.programmes()) {
      asOf.programme(id)
          .map(p -> p.event())
          .ifPresent(p -> programmes.put(id, new Seen.Programme(p.authority(), p.from(), p.to())));
    }
    Set<DocumentId> documents =
        asOf.documents().stream().map(d -> d.event().document()).collect(Collectors.toSet());
    return new Seen(
        new Noted(superiors, Map.of()),
        programmes,
        named.items().stream()
            .filter(item -> asOf.project(item.value()).isPresent())
            .collect(Collectors.toSet()),
        named.documents().stream().filter(documents::contains).collect(Collectors.toSet()));
  }
}
