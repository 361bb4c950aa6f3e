package org.tiendo.reporting.yearend;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.FigureReferences;
import org.tiendo.contracts.vocabulary.FrozenFigure;
import org.tiendo.contracts.vocabulary.ReviewEntry;
import org.tiendo.reporting.yearend.YearEndReviewEvent.CorrigendumIssued;
import org.tiendo.reporting.yearend.YearEndReviewEvent.FrozenReportKept;
import org.tiendo.reporting.yearend.YearEndReviewEvent.NextProgrammeLinked;
import org.tiendo.reporting.yearend.YearEndReviewEvent.ReviewEntryAdded;
import org.tiendo.reporting.yearend.YearEndReviewEvent.ReviewEntryCorrected;
import org.tiendo.reporting.yearend.YearEndReviewEvent.ReviewEntryRemoved;
import org.tiendo.reporting.yearend.YearEndReviewEvent.ReviewMeetingHeld;
import org.tiendo.reporting.yearend.YearEndReviewEvent.ReviewMeetingPlanned;
import org.tiendo.reporting.yearend.YearEndReviewEvent.YearEndReviewOpened;
import org.tiendo.reporting.yearend.YearEndReviewEvent.YearFiguresFrozen;
import org.tiendo.reporting.yearend.YearEndReviewEvent.YearRated;
import org.tiendo.reporting.yearend.YearEndReviewEvent.YearReviewAdopted;

/// A year-end review: not opened, being written with or without frozen figures, or adopted.
public sealed interface YearEndReview {

  record NotOpened() implements YearEndReview {}

  /// A review that was opened, in whatever state.
  sealed interface Known extends YearEndReview {

    Matter matter();

    Content content();

    /// Business date of what happened last.
    LocalDate on();
  }

  /// Being written; no figures are frozen yet.
  record Open(Matter matter, Content content, LocalDate on) implements Known {}

  /// Being written, with frozen figures.
  record Frozen(Matter matter, Content content, Freeze freeze, LocalDate on) implements Known {}

  /// Adopted: nothing changes any more.
  record Adopted(Matter matter, Content content, Freeze freeze, int corrigenda, LocalDate on)
      implements Known {}

  /// Whose year it is, and of which date the figures are.
  record Matter(UnitId unit, int year, LocalDate asOf) {}

  /// What was written so far.
  ///
  /// @param entries by id
  record Content(
      Meeting meeting,
      @Nullable String rating,
      @Nullable ProgrammeId next,
      Map<String, ReviewEntry> entries) {

    static final Content EMPTY = new Content(Meeting.NONE, null, null, Map.of());

    public Content {
      entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    Content with(Meeting other) {
      return new Content(other, rating, next, entries);
    }

    Content with(String entry, ReviewEntry content) {
      Map<String, ReviewEntry> more = new LinkedHashMap<>(entries);
      more.put(entry, content);
      return new Content(meeting, rating, next, more);
    }

    Content without(String entry) {
      Map<String, ReviewEntry> fewer = new LinkedHashMap<>(entries);
      fewer.remove(entry);
      return new Content(meeting, rating, next, fewer);
    }
  }

  enum Meeting {
    NONE,
    PLANNED,
    HELD
  }

  /// Figures that were frozen.
  ///
  /// @param figures what may be named in texts
  record Freeze(int number, String hash, Set<String> figures) {
    public Freeze {
      figures = Collections.unmodifiableSet(new TreeSet<>(figures));
    }

    static Freeze of(int number, String hash, List<FrozenFigure> frozen) {
      Set<String> figures = new TreeSet<>();
      frozen.forEach(figure -> figures.addAll(FigureReferences.names(figure)));
      return new Freeze(number, hash, figures);
    }
  }

  static YearEndReview evolve(YearEndReview state, YearEndReviewEvent event) {
    if (event instanceof YearEndReviewOpened e) {
      return new Open(new Matter(e.unit(), e.year(), e.asOf()), Content.EMPTY, e.on());
    }
    return state instanceof Known known ? evolve(known, event) : state;
  }

  private static YearEndReview evolve(Known state, YearEndReviewEvent event) {
    Content content = state.content();
    return switch (event) {
      case YearEndReviewOpened _, FrozenReportKept _ -> state;
      case ReviewMeetingPlanned e -> with(state, content.with(Meeting.PLANNED), e.on());
      case ReviewMeetingHeld e -> with(state, content.with(Meeting.HELD), e.on());
      case YearRated e ->
          with(
              state,
              new Content(content.meeting(), e.rating(), content.next(), content.entries()),
              e.on());
      case NextProgrammeLinked e ->
          with(
              state,
              new Content(content.meeting(), content.rating(), e.programme(), content.entries()),
              e.on());
      case ReviewEntryAdded e -> with(state, content.with(e.entry(), e.content()), e.on());
      case ReviewEntryCorrected e -> with(state, content.with(e.entry(), e.content()), e.on());
      case ReviewEntryRemoved e -> with(state, content.without(e.entry()), e.on());
      case YearFiguresFrozen e ->
          new Frozen(state.matter(), content, Freeze.of(e.number(), e.hash(), e.figures()), e.on());
      case YearReviewAdopted e ->
          state instanceof Frozen f
              ? new Adopted(f.matter(), content, f.freeze(), 0, e.on())
              : state;
      case CorrigendumIssued e ->
          state instanceof Adopted a
              ? new Adopted(a.matter(), content, a.freeze(), e.number(), e.on())
              : state;
    };
  }

  private static YearEndReview with(Known state, Content content, LocalDate on) {
    return switch (state) {
      case Open s -> new Open(s.matter(), content, on);
      case Frozen s -> new Frozen(s.matter(), content, s.freeze(), on);
      case Adopted s -> s;
    };
  }
}
