package org.tiendo.bench.reports;

import java.util.List;
import org.tiendo.bench.Program;
import org.tiendo.bench.log.Figures;
import org.tiendo.bench.log.Figures.Runs;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.reporting.paper.Fonts;
import org.tiendo.reporting.paper.Layouts;
import org.tiendo.reporting.paper.PaperFormat;
import org.tiendo.reporting.paper.Papers;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.yearreport.ReportWriter;
import org.tiendo.reporting.yearreport.YearReport;

/// The report of a year's programme as a paper, beside the report that it is made of.
final class PaperFigures {

  private static final String LAYOUT = "state";

  private final ReadSide side;
  private final Figures figures;
  private final int rounds;
  private final Papers papers =
      new Papers(new Layouts(null, List.of(LAYOUT)), new Fonts(List.of()));

  PaperFigures(ReadSide side, Figures figures, boolean quick) {
    this.side = side;
    this.figures = figures;
    this.rounds = quick ? 5 : 9;
  }

  void measure() {
    QueryDesk desk = side.desk(ReadSide.AUDITOR);
    Times reported = new Times();
    Times word = new Times();
    Times pdf = new Times();
    for (int round = -1; round < rounds; round++) {
      YearReport report = (round < 0 ? new Times() : reported).take(() -> report(desk));
      (round < 0 ? new Times() : word).take(() -> bytes(report, PaperFormat.DOCX));
      (round < 0 ? new Times() : pdf).take(() -> bytes(report, PaperFormat.PDF));
    }
    int items =
        desk.open(new Asked(null, null, ReadSide.LANGUAGE, null)).asOf().items(programme()).size();
    beside("DOCX of a report of %d items".formatted(items), word, reported);
    beside("PDF of a report of %d items".formatted(items), pdf, reported);
  }

  private void beside(String name, Times paper, Times reported) {
    figures.beside(
        name, "ms", Runs.of(paper.all()), "the report itself", Runs.of(reported.all()), "");
  }

  private ProgrammeId programme() {
    return MadeYears.programme(side.today().getYear(), 1);
  }

  private YearReport report(QueryDesk desk) {
    return ReportWriter.report(
            programme(), desk.open(new Asked(null, null, ReadSide.LANGUAGE, null)), true)
        .orElseThrow();
  }

  private int bytes(YearReport report, PaperFormat format) {
    int length = papers.paper(report, LAYOUT, format).bytes().length;
    Program.check(length > 0, "the paper is empty");
    return length;
  }
}
