package org.tiendo.reporting.yearbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.CorrigendumIssued;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.FrozenReportKept;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.NextProgrammeLinked;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.ReviewEntryAdded;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.ReviewEntryCorrected;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.ReviewEntryRemoved;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.ReviewMeetingHeld;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.ReviewMeetingPlanned;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearEndReviewOpened;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearFiguresFrozen;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearRated;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearReviewAdopted;
import org.tiendo.contracts.vocabulary.ReviewEntry;
import org.tiendo.contracts.vocabulary.ReviewEntryKind;
import org.tiendo.contracts.vocabulary.ReviewMeeting;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Dated;

/// A year-end review as its history makes it on a date.
///
/// @param meeting as it was planned, or as it was held
/// @param entries in the order in which they were entered
/// @param frozen the figures that were frozen last
public record YearEndStanding(
    Dated<YearEndReviewOpened> opened,
    @Nullable ReviewMeeting meeting,
    boolean held,
    @Nullable YearRated rating,
    List<Entered> entries,
    @Nullable ProgrammeId next,
    @Nullable Frozen frozen,
    @Nullable Dated<YearReviewAdopted> adopted,
    List<Dated<CorrigendumIssued>> corrigenda) {

  public YearEndStanding {
    entries = List.copyOf(entries);
    corrigenda = List.copyOf(corrigenda);
  }

  /// Something that was entered.
  ///
  /// @param corrected whether it was put otherwise since
  public record Entered(String id, ReviewEntry content, boolean corrected) {}

  /// Frozen figures.
  ///
  /// @param parts of the report as they are kept
  public record Frozen(Dated<YearFiguresFrozen> figures, List<String> parts) {

    public Frozen {
      parts = List.copyOf(parts);
    }

    public YearFiguresFrozen event() {
      return figures.event();
    }

    /// Whether the report itself is there; it is kept from those who do not see all that it names.
    public boolean isWhole() {
      return parts.size() == event().parts();
    }

    /// The report exactly as it was hashed.
    public String text() {
      return String.join("", parts);
    }

    public FrozenReport report() {
      return FrozenReport.read(text());
    }
  }

  public static YearEndStanding of(
      Chronicle<YearEndReviewOpened, PublishedYearReviewEvent> review, LocalDate asOf) {
    return new Fold(review.on(asOf)).standing(review.first());
  }

  /// The review that accounts for a programme; the one that was opened last if there are several.
  public static Optional<YearEndStanding> of(ProgrammeId programme, AsOf asOf) {
    return asOf.register().yearReviews().stream()
        .filter(review -> review.knownOn(asOf.date()))
        .filter(review -> review.event().programmes().contains(programme))
        .reduce((_, later) -> later)
        .map(review -> of(review, asOf.date()));
  }

  public YearEndReviewOpened event() {
    return opened.event();
  }

  public List<Entered> entries(ReviewEntryKind kind) {
    return entries.stream().filter(entry -> entry.content().kind() == kind).toList();
  }

  /// Those of a kind that explain or answer an entry.
  public List<Entered> explaining(String entry, ReviewEntryKind kind) {
    return entries(kind).stream()
        .filter(each -> each.content().explains().contains(entry))
        .toList();
  }

  /// Goes through the events of one review.
  private static final class Fold {

    private @Nullable ReviewMeeting meeting;
    private boolean held;
    private @Nullable YearRated rating;
    private final Map<String, Entered> entries = new LinkedHashMap<>();
    private @Nullable ProgrammeId next;
    private @Nullable Dated<YearFiguresFrozen> frozen;
    private final List<String> report = new ArrayList<>();
    private @Nullable Dated<YearReviewAdopted> adopted;
    private final List<Dated<CorrigendumIssued>> corrigenda = new ArrayList<>();

    Fold(List<Dated<PublishedYearReviewEvent>> events) {
      events.forEach(this::take);
    }

    private void take(Dated<PublishedYearReviewEvent> dated) {
      switch (dated.event()) {
        case YearEndReviewOpened _ -> {}
        case ReviewMeetingPlanned e -> meeting = e.meeting();
        case ReviewMeetingHeld e -> {
          meeting = e.meeting();
          held = true;
        }
        case YearRated e -> rating = e;
        case ReviewEntryAdded e ->
            entries.put(e.entry(), new Entered(e.entry(), e.content(), false));
        case ReviewEntryCorrected e ->
            entries.replace(e.entry(), new Entered(e.entry(), e.content(), true));
        case ReviewEntryRemoved e -> entries.remove(e.entry());
        case NextProgrammeLinked e -> next = e.programme();
        case YearFiguresFrozen e -> {
          frozen = new Dated<>(dated.at(), e);
          report.clear();
        }
        case FrozenReportKept e -> report.add(e.text());
        case YearReviewAdopted e -> adopted = new Dated<>(dated.at(), e);
        case CorrigendumIssued e -> corrigenda.add(new Dated<>(dated.at(), e));
      }
    }

    YearEndStanding standing(Dated<YearEndReviewOpened> opened) {
      return new YearEndStanding(
          opened,
          meeting,
          held,
          rating,
          List.copyOf(entries.values()),
          next,
          frozen == null ? null : new Frozen(frozen, report),
          adopted,
          corrigenda);
    }
  }
}
