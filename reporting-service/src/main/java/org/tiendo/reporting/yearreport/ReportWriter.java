package org.tiendo.reporting.yearreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearReviewAdopted;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.vocabulary.ReviewMeeting;
import org.tiendo.contracts.vocabulary.Signature;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.text.Texts;
import org.tiendo.reporting.yearbook.Narrative;
import org.tiendo.reporting.yearbook.WrittenReview;
import org.tiendo.reporting.yearbook.YearEndStanding;

/// Writes the report of a year for one reader: from the frozen figures if there are any, otherwise a provisional one.
public final class ReportWriter {

  private final Query query;
  private final Texts texts;
  private final FiguresOf figures;
  private final ProgrammeAdopted programme;
  private final AsOf asOf;
  private final @Nullable YearEndStanding review;
  private final @Nullable Dated<YearReviewAdopted> adopted;
  private final UnitId unit;

  private ReportWriter(Query query, FiguresOf figures, ProgrammeAdopted programme) {
    this.query = query;
    this.texts = query.texts();
    this.figures = figures;
    this.programme = programme;
    this.asOf = figures.asOf();
    this.review = figures.review();
    this.adopted = review == null ? null : review.adopted();
    this.unit = review == null ? programme.authority() : review.event().unit();
  }

  /// @param computed whether figures are computed anew although some are frozen
  /// @return empty if the reader knows no such programme
  public static Optional<YearReport> report(ProgrammeId id, Query query, boolean computed) {
    return query
        .asOf()
        .programme(id)
        .map(programme ->
            new ReportWriter(
                    query, FiguresOf.of(programme, query.asOf(), computed), programme.event())
                .report());
  }

  private YearReport report() {
    ReviewMeeting meeting = review == null ? null : review.meeting();
    WrittenReview written =
        review == null
            ? null
            : WrittenReview.of(review, Narrative.of(figures.figures(), texts), asOf, texts);
    Accounts accounts = new Accounts(texts);
    Optional<DocumentIssued> issued = issued();
    return new YearReport(
        texts.language(),
        unit,
        year(),
        heading(issued, meeting),
        notices(),
        written == null ? null : written.meeting(),
        written == null ? List.of() : written.attendees(),
        written == null ? null : written.rating(),
        figures.whole() == null
            ? List.of(accounts.part(texts.say("title", programme.title()), figures.figures()))
            : accounts.parts(figures.whole()),
        written == null ? List.of() : chapters(written),
        new Praise(asOf, texts).of(unit, year()),
        next(),
        signing(issued, meeting),
        recipients(meeting),
        figures.whole() == null ? List.of() : accounts.rows(figures.whole()),
        proof());
  }

  private YearReport.Proof proof() {
    return new YearReport.Proof(
        figures.frozen(),
        adopted != null && figures.frozen(),
        figures.on(),
        texts.date(figures.on()),
        figures.token(),
        figures.hash(),
        programme.programme().value(),
        figures.made());
  }

  private int year() {
    return review == null ? programme.from().getYear() : review.event().year();
  }

  private List<String> notices() {
    List<String> notices = new ArrayList<>(query.notices(unit));
    if (!figures.frozen()) {
      notices.add(texts.say("report.provisional", texts.date(figures.on())));
    } else if (adopted == null) {
      notices.add(texts.say("report.unadopted"));
    }
    if (figures.whole() == null) {
      notices.add(texts.say("report.part"));
    }
    return notices;
  }

  /// The document that the report was issued as, with what it bore on its first day.
  private Optional<DocumentIssued> issued() {
    DocumentId id = adopted == null ? null : adopted.event().document();
    return query.asOf().register().documents().stream()
        .map(document -> document.event())
        .filter(document -> document.document().equals(id))
        .findFirst();
  }

  private YearReport.Heading heading(
      Optional<DocumentIssued> issued, @Nullable ReviewMeeting meeting) {
    List<UnitId> above = asOf.above(unit);
    LocalDate on = adopted == null ? null : adopted.on();
    return new YearReport.Heading(
        texts.name(unit, asOf.units()),
        above.isEmpty() ? null : texts.name(above.getFirst(), asOf.units()),
        issued.map(DocumentIssued::number).orElse(null),
        issued.map(DocumentIssued::symbol).orElse(null),
        meeting == null ? null : meeting.place(),
        issued.map(DocumentIssued::issuedOn).orElse(on));
  }

  private static List<YearReport.Chapter> chapters(WrittenReview written) {
    return written.groups().stream()
        .map(group ->
            new YearReport.Chapter(
                group.title(), group.entries().stream().map(ReportWriter::entry).toList()))
        .toList();
  }

  private static YearReport.Entry entry(WrittenReview.Told told) {
    return new YearReport.Entry(
        told.text(),
        told.entered().content().field() == null ? told.note() : told.entered().content().from(),
        told.items().stream().map(Item::title).toList(),
        told.documents(),
        told.causes().stream().map(cause -> cause(cause, told)).toList(),
        told.solutions().stream().map(ReportWriter::entry).toList());
  }

  /// A solution to a cause and to what it explains is told once.
  private static YearReport.Entry cause(WrittenReview.Told cause, WrittenReview.Told explained) {
    YearReport.Entry entry = entry(cause);
    return new YearReport.Entry(
        entry.text(),
        entry.note(),
        entry.items(),
        entry.documents(),
        entry.causes(),
        cause.solutions().stream()
            .filter(solution -> !explained.solutions().contains(solution))
            .map(ReportWriter::entry)
            .toList());
  }

  private YearReport.@Nullable NextYear next() {
    ProgrammeId next = review == null ? null : review.next();
    return next == null
        ? null
        : asOf.programme(next)
            .map(Dated::event)
            .map(p -> new YearReport.NextYear(p.title(), texts.date(p.from()), texts.date(p.to())))
            .orElse(null);
  }

  private YearReport.Signing signing(
      Optional<DocumentIssued> issued, @Nullable ReviewMeeting meeting) {
    Signature signature = issued.map(DocumentIssued::signature).orElse(null);
    String chair = meeting == null ? null : meeting.chairOffice();
    return new YearReport.Signing(
        signature == null ? null : signature.capacity(),
        chair == null && adopted != null ? adopted.event().office() : chair,
        signature == null ? null : signature.signer());
  }

  private List<String> recipients(@Nullable ReviewMeeting meeting) {
    Stream<String> above = asOf.above(unit).stream().limit(1).map(u -> texts.name(u, asOf.units()));
    Stream<String> attended =
        meeting == null
            ? Stream.empty()
            : meeting.attendees().stream().map(ReviewMeeting.Attendee::organisation);
    return Stream.concat(above, attended).distinct().toList();
  }
}
