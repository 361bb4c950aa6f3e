package org.tiendo.reporting.yearreport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.YearReviewId;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearEndReviewOpened;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearReviewAdopted;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.vocabulary.FrozenFigure;
import org.tiendo.eventing.projection.Token;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.Register;
import org.tiendo.reporting.yearbook.FrozenReport;
import org.tiendo.reporting.yearbook.YearEndStanding;

/// On which figures a report rests, and what was known when it was made.
///
/// @param asOf what the words of the report are told by; of an adopted review as it was then, for ever
/// @param review null while none was opened
/// @param whole null if the reader does not see everything that frozen figures count
/// @param figures those of all programmes, the leading one first
/// @param frozen whether the figures were frozen
/// @param made moment of the data
record FiguresOf(
    AsOf asOf,
    @Nullable YearEndStanding review,
    @Nullable FrozenReport whole,
    List<FrozenFigure> figures,
    boolean frozen,
    LocalDate on,
    String token,
    String hash,
    Instant made) {

  /// @param computed whether figures are computed anew although some are frozen
  static FiguresOf of(Dated<ProgrammeAdopted> programme, AsOf asOf, boolean computed) {
    ProgrammeId id = programme.event().programme();
    Optional<YearEndStanding> review = YearEndStanding.of(id, asOf);
    YearEndStanding.Frozen frozen = review.map(YearEndStanding::frozen).orElse(null);
    if (review.isPresent() && frozen != null && !computed) {
      return frozen(review.get(), frozen, asOf, id);
    }
    YearEndReviewOpened opened = opened(programme.event(), review.orElse(null), asOf);
    FrozenReport report = FrozenReport.of(opened, asOf);
    return new FiguresOf(
        asOf,
        review.orElse(null),
        report,
        report.figures(),
        false,
        asOf.date(),
        report.token(),
        report.written().hash(),
        asOf.date().atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  private static FiguresOf frozen(
      YearEndStanding review, YearEndStanding.Frozen frozen, AsOf asOf, ProgrammeId id) {
    Dated<YearReviewAdopted> adopted = review.adopted();
    AsOf then =
        adopted == null
            ? asOf
            : AsOf.of(
                asOf.register().knownAt(adoption(frozen, adopted, asOf.register())), adopted.on());
    return new FiguresOf(
        then,
        YearEndStanding.of(id, then).orElse(review),
        frozen.isWhole() ? frozen.report() : null,
        frozen.event().figures(),
        true,
        frozen.event().asOf(),
        frozen.event().token(),
        frozen.event().hash(),
        adopted == null ? frozen.figures().at().recordedAt() : adopted.at().recordedAt());
  }

  /// The position at which the review was adopted. What other logs recorded at the very same moment is not told apart from
  /// what they record later, so it is left out, unless the figures rest on it.
  private static Token adoption(
      YearEndStanding.Frozen frozen, Dated<YearReviewAdopted> adopted, Register register) {
    Token token = register.moments().until(adopted.at().recordedAt().minusNanos(1));
    Token figures = Token.parse(frozen.event().token());
    for (var position : figures.positions().entrySet()) {
      if (token.last(position.getKey()) < position.getValue()) {
        token = token.with(position.getKey(), position.getValue());
      }
    }
    return token.with(adopted.at().log(), adopted.at().position());
  }

  /// A programme whose year nobody reviews is accounted for alone.
  private static YearEndReviewOpened opened(
      ProgrammeAdopted programme, @Nullable YearEndStanding review, AsOf asOf) {
    return review != null
        ? review.event()
        : new YearEndReviewOpened(
            new YearReviewId("none"),
            programme.authority(),
            programme.from().getYear(),
            List.of(programme.programme()),
            asOf.date());
  }
}
