package org.tiendo.reporting.yearend;

import static org.tiendo.contracts.kernel.Decision.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.reporting.yearend.YearEndReview.Adopted;
import org.tiendo.reporting.yearend.YearEndReview.Freeze;
import org.tiendo.reporting.yearend.YearEndReview.Frozen;
import org.tiendo.reporting.yearend.YearEndReview.Known;
import org.tiendo.reporting.yearend.YearEndReviewCommand.AdoptReview;
import org.tiendo.reporting.yearend.YearEndReviewCommand.FreezeFigures;
import org.tiendo.reporting.yearend.YearEndReviewCommand.IssueCorrigendum;
import org.tiendo.reporting.yearend.YearEndReviewEvent.CorrigendumIssued;
import org.tiendo.reporting.yearend.YearEndReviewEvent.FrozenReportKept;
import org.tiendo.reporting.yearend.YearEndReviewEvent.YearFiguresFrozen;
import org.tiendo.reporting.yearend.YearEndReviewEvent.YearReviewAdopted;

/// Decides on what closes a year: freezing, adoption, and what is corrected beside it afterwards.
final class ClosingDecider {

  private ClosingDecider() {}

  static Decision<YearEndReviewEvent> freeze(FreezeFigures c, Known state) {
    FrozenFigures figures = c.figures();
    if (figures == null) {
      return refuse(YearEndReviewRule.YEAR_REVIEW_UNKNOWN);
    }
    if (c.context().effectiveOn().isBefore(state.matter().asOf())) {
      return refuse(
          YearEndReviewRule.FROZEN_ONCE_DATE_HAS_COME,
          Map.of("asOf", state.matter().asOf().toString()));
    }
    if (state instanceof Frozen frozen && frozen.freeze().hash().equals(figures.hash())) {
      return Decision.accept();
    }
    int number = state instanceof Frozen frozen ? frozen.freeze().number() + 1 : 1;
    Set<String> names = Freeze.of(number, figures.hash(), figures.figures()).figures();
    return EntryDecider.unknownFigure(state, names)
        .<Decision<YearEndReviewEvent>>map(
            figure -> refuse(YearEndReviewRule.REFERENCED_FIGURE_FROZEN, Map.of("figure", figure)))
        .orElseGet(() -> Decision.acceptClaiming(Set.of(), frozen(c, figures, number)));
  }

  private static List<YearEndReviewEvent> frozen(
      FreezeFigures c, FrozenFigures figures, int number) {
    LocalDate on = c.context().effectiveOn();
    List<YearEndReviewEvent> events = new ArrayList<>();
    events.add(
        new YearFiguresFrozen(
            c.review(),
            number,
            figures.asOf(),
            figures.token(),
            figures.hash(),
            figures.figures(),
            figures.parts().size(),
            on));
    for (String part : figures.parts()) {
      events.add(new FrozenReportKept(c.review(), number, events.size(), part, on));
    }
    return events;
  }

  static Decision<YearEndReviewEvent> adopt(AdoptReview c, Frozen state) {
    return isUnseen(c.document(), c.seen())
        ? refuse(EntryRule.CITED_DOCUMENT_UNKNOWN)
        : Decision.accept(
            new YearReviewAdopted(
                c.review(),
                state.freeze().hash(),
                c.office(),
                c.document(),
                c.context().effectiveOn()));
  }

  static Decision<YearEndReviewEvent> correct(IssueCorrigendum c, Adopted state) {
    String about = c.about();
    if (about != null
        && !state.content().entries().containsKey(about)
        && !state.freeze().figures().contains(about)) {
      return refuse(YearEndReviewRule.CORRIGENDUM_SUBJECT_UNKNOWN, Map.of("about", about));
    }
    return isUnseen(c.document(), c.seen())
        ? refuse(EntryRule.CITED_DOCUMENT_UNKNOWN)
        : Decision.accept(
            new CorrigendumIssued(
                c.review(),
                state.corrigenda() + 1,
                about,
                c.text(),
                state.freeze().hash(),
                c.office(),
                c.document(),
                c.context().effectiveOn()));
  }

  private static boolean isUnseen(@Nullable DocumentId document, Seen seen) {
    return document != null && !seen.documents().contains(document);
  }
}
