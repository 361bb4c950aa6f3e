package org.tiendo.reporting.yearend;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.vocabulary.FigureReferences;
import org.tiendo.contracts.vocabulary.ReviewEntry;
import org.tiendo.contracts.vocabulary.ReviewEntryKind;
import org.tiendo.reporting.yearend.YearEndReview.Known;
import org.tiendo.reporting.yearend.YearEndReviewCommand.AddEntry;
import org.tiendo.reporting.yearend.YearEndReviewCommand.CorrectReviewEntry;
import org.tiendo.reporting.yearend.YearEndReviewCommand.RemoveReviewEntry;
import org.tiendo.reporting.yearend.YearEndReviewEvent.ReviewEntryAdded;
import org.tiendo.reporting.yearend.YearEndReviewEvent.ReviewEntryCorrected;
import org.tiendo.reporting.yearend.YearEndReviewEvent.ReviewEntryRemoved;

/// Decides on what is entered in a review.
final class EntryDecider {

  private EntryDecider() {}

  static Decision<YearEndReviewEvent> add(AddEntry c, Known state) {
    if (state.content().entries().containsKey(c.entry())) {
      return Decision.refuse(EntryRule.ENTRY_NAMED_ONCE, Map.of("entry", c.entry()));
    }
    return wrong(c.content(), state, c.seen())
        .<Decision<YearEndReviewEvent>>map(Decision.Refused::new)
        .orElseGet(() ->
            Decision.accept(
                new ReviewEntryAdded(
                    c.review(), c.entry(), c.content(), c.context().effectiveOn())));
  }

  static Decision<YearEndReviewEvent> correct(CorrectReviewEntry c, Known state) {
    ReviewEntry before = state.content().entries().get(c.entry());
    if (before == null) {
      return unknown(c.entry());
    }
    ReviewEntry after =
        new ReviewEntry(
            before.kind(),
            c.content().text(),
            c.content().field(),
            c.content().items(),
            c.content().documents(),
            before.explains(),
            before.nature(),
            before.from());
    if (after.equals(before)) {
      return Decision.accept();
    }
    return wrong(after, state, c.seen())
        .<Decision<YearEndReviewEvent>>map(Decision.Refused::new)
        .orElseGet(() ->
            Decision.accept(
                new ReviewEntryCorrected(
                    c.review(), c.entry(), after, c.reason(), c.context().effectiveOn())));
  }

  static Decision<YearEndReviewEvent> remove(RemoveReviewEntry c, Known state) {
    Map<String, ReviewEntry> entries = state.content().entries();
    if (!entries.containsKey(c.entry())) {
      return unknown(c.entry());
    }
    if (entries.values().stream().anyMatch(entry -> entry.explains().contains(c.entry()))) {
      return Decision.refuse(EntryRule.REVIEW_ENTRY_STILL_EXPLAINED, Map.of("entry", c.entry()));
    }
    return Decision.accept(
        new ReviewEntryRemoved(c.review(), c.entry(), c.reason(), c.context().effectiveOn()));
  }

  /// The first figure of any text that is not among those frozen.
  static Optional<String> unknownFigure(Known state, Set<String> frozen) {
    return state.content().entries().values().stream()
        .flatMap(entry -> FigureReferences.in(entry.text()).stream())
        .filter(figure -> !frozen.contains(figure))
        .findFirst();
  }

  private static Decision<YearEndReviewEvent> unknown(String entry) {
    return Decision.refuse(EntryRule.REVIEW_ENTRY_UNKNOWN, Map.of("entry", entry));
  }

  private static Optional<Refusal> wrong(ReviewEntry entry, Known state, Seen seen) {
    return wrongText(entry, state)
        .or(() -> wrongCitation(entry, seen))
        .or(() -> wrongLink(entry, state));
  }

  /// What somebody said is quoted as it was said; all else names figures.
  private static Optional<Refusal> wrongText(ReviewEntry entry, Known state) {
    if (!FigureReferences.isReadable(entry.text())) {
      return because(EntryRule.FIGURE_REFERENCE_READABLE, Map.of());
    }
    if (entry.kind() != ReviewEntryKind.OPINION && FigureReferences.isTyped(entry.text())) {
      return because(EntryRule.FIGURES_NOT_TYPED, Map.of());
    }
    if (state instanceof YearEndReview.Frozen frozen) {
      return FigureReferences.in(entry.text()).stream()
          .filter(figure -> !frozen.freeze().figures().contains(figure))
          .findFirst()
          .map(figure ->
              new Refusal(YearEndReviewRule.REFERENCED_FIGURE_FROZEN, Map.of("figure", figure)));
    }
    return Optional.empty();
  }

  private static Optional<Refusal> wrongCitation(ReviewEntry entry, Seen seen) {
    if (isTwice(entry.items()) || isTwice(entry.documents()) || isTwice(entry.explains())) {
      return because(EntryRule.CITED_ONCE, Map.of());
    }
    for (ProjectId item : entry.items()) {
      if (!seen.items().contains(item)) {
        return because(EntryRule.CITED_ITEM_UNKNOWN, Map.of("item", item.value()));
      }
    }
    for (DocumentId document : entry.documents()) {
      if (!seen.documents().contains(document)) {
        return because(EntryRule.CITED_DOCUMENT_UNKNOWN, Map.of("document", document.value()));
      }
    }
    return Optional.empty();
  }

  private static boolean isTwice(Collection<?> cited) {
    return Set.copyOf(cited).size() < cited.size();
  }

  private static Optional<Refusal> wrongLink(ReviewEntry entry, Known state) {
    boolean cause = entry.kind() == ReviewEntryKind.CAUSE;
    if (cause && entry.explains().isEmpty()) {
      return because(EntryRule.CAUSE_EXPLAINS, Map.of());
    }
    for (String id : entry.explains()) {
      ReviewEntry explained = state.content().entries().get(id);
      if (explained == null) {
        return because(EntryRule.EXPLAINED_ENTRY_UNKNOWN, Map.of("entry", id));
      }
      boolean fits =
          explained.kind().isFault() || !cause && explained.kind() == ReviewEntryKind.CAUSE;
      if (!fits) {
        return because(EntryRule.EXPLAINED_ENTRY_IS_FAULT, Map.of("entry", id));
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> because(EntryRule rule, Map<String, String> facts) {
    return Optional.of(new Refusal(rule, facts));
  }
}
