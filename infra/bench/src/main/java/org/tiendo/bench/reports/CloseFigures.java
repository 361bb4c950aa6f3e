package org.tiendo.bench.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tiendo.bench.Program;
import org.tiendo.bench.log.Figures;
import org.tiendo.bench.log.Figures.Runs;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.YearReviewId;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearEndReviewOpened;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.figures.Proposal;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.yearbook.FrozenReport;

/// The end of a year with many items, as reporting-service has to do with it: what is proposed for the open ones, the frozen
/// reports, and the closings of all programmes, until the figures show them. How one large programme is closed where that is
/// decided measures `ClosingBench`.
final class CloseFigures {

  private static final int BATCH = 500;
  private static final double NANOS = 1e9;

  private final ReadSide side;
  private final Figures figures;
  private final int rounds;
  private final QueryDesk desk;

  CloseFigures(ReadSide side, Figures figures, boolean quick) {
    this.side = side;
    this.figures = figures;
    this.rounds = quick ? 5 : 9;
    this.desk = side.desk(ReadSide.AUDITOR);
  }

  void measure() {
    Times counted = new Times();
    Times proposed = new Times();
    Times frozen = new Times();
    for (int round = -1; round < rounds; round++) {
      (round < 0 ? new Times() : counted).take(() -> ClassCounts.of(now().items()).total());
      (round < 0 ? new Times() : proposed).take(this::proposals);
      (round < 0 ? new Times() : frozen).take(this::freezes);
    }
    int items = ClassCounts.of(now().items()).total();
    String of = "%d open of %d items".formatted(proposals(), items);
    beside("proposals for " + of, proposed, counted);
    beside("frozen reports of %d items".formatted(items), frozen, counted);
    closing();
  }

  private void beside(String name, Times own, Times counted) {
    figures.beside(
        name, "ms", Runs.of(own.all()), "classes of everything today", Runs.of(counted.all()), "");
  }

  private AsOf now() {
    return desk.open(new Asked(null, null, ReadSide.LANGUAGE, null)).asOf();
  }

  private int proposals() {
    AsOf asOf = now();
    return asOf.standings().stream().mapToInt(p -> Proposal.of(p, asOf).size()).sum();
  }

  /// A report of each programme, as bytes with their hash.
  private int freezes() {
    AsOf asOf = now();
    int parts = 0;
    for (Dated<ProgrammeAdopted> programme : asOf.programmes()) {
      ProgrammeAdopted of = programme.event();
      YearEndReviewOpened opened =
          new YearEndReviewOpened(
              new YearReviewId("of-" + of.programme()),
              of.authority(),
              of.from().getYear(),
              List.of(of.programme()),
              asOf.date());
      parts += FrozenReport.of(opened, asOf).written().parts().size();
    }
    return parts;
  }

  /// All that is told on the day of the closings, in batches as they come from Kafka, until the figures of the day show it; beside
  /// progress reports.
  private void closing() {
    LocalDate day = MadeYears.closing(side.today().getYear());
    side.take(side.recorded(day));
    now();
    double other = reports(proposals());
    List<PublishedRecord> closed = side.recorded(day.plusDays(1));
    long start = System.nanoTime();
    deliver(closed);
    AsOf after = desk.open(new Asked(day.toString(), null, ReadSide.LANGUAGE, null)).asOf();
    int left = after.items(item -> !item.left().isEmpty()).size();
    double rate = closed.size() / ((System.nanoTime() - start) / NANOS);
    Program.check(left > 0, "nothing was carried over");
    Program.say("%d events on the day of the closings", closed.size());
    figures.beside(
        "closings with %d items carried over, taken in and counted".formatted(left),
        "events/s",
        Runs.of(rate),
        "progress reports",
        Runs.of(other),
        "");
  }

  /// @return events a second
  private double reports(int count) {
    List<PublishedRecord> reports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      reports.addAll(side.reported(i));
    }
    long start = System.nanoTime();
    deliver(reports);
    Program.check(ClassCounts.of(now().items()).total() > 0, "nothing is counted");
    return count / ((System.nanoTime() - start) / NANOS);
  }

  private void deliver(List<PublishedRecord> records) {
    for (int from = 0; from < records.size(); from += BATCH) {
      side.deliver(records.subList(from, Math.min(records.size(), from + BATCH)));
    }
  }
}
