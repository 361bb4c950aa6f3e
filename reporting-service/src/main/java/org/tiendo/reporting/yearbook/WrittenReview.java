package org.tiendo.reporting.yearbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.CorrigendumIssued;
import org.tiendo.contracts.vocabulary.ReviewEntryKind;
import org.tiendo.contracts.vocabulary.ReviewMeeting;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.text.Texts;
import org.tiendo.reporting.yearbook.YearEndStanding.Entered;

/// The review of a year as it was written, in the reader's words.
///
/// @param meeting where, when, chaired by whom; null if none is planned
/// @param groups what was entered, by kind; kinds without entries are left out
public record WrittenReview(
    YearEndStanding review,
    @Nullable String meeting,
    List<String> attendees,
    @Nullable String rating,
    List<Group> groups,
    List<Corrigendum> corrigenda) {

  private static final List<ReviewEntryKind> SHOWN =
      List.of(
          ReviewEntryKind.RESULT,
          ReviewEntryKind.LESSON,
          ReviewEntryKind.LIMITATION,
          ReviewEntryKind.SHORTCOMING,
          ReviewEntryKind.SOLUTION,
          ReviewEntryKind.OPINION,
          ReviewEntryKind.OBJECTIVE,
          ReviewEntryKind.PRIORITY);

  /// Entries of one kind.
  public record Group(ReviewEntryKind kind, String title, List<Told> entries) {}

  /// An entry with what explains and answers it.
  ///
  /// @param note in which field it is, or who said it
  public record Told(
      Entered entered,
      String text,
      @Nullable String note,
      List<Item> items,
      List<String> documents,
      List<Told> causes,
      List<Told> solutions) {}

  /// @param about what it concerns, in words; null if it is the review as a whole
  public record Corrigendum(Dated<CorrigendumIssued> issued, @Nullable String about) {}

  /// @param narrative puts values into its texts
  public static WrittenReview of(
      YearEndStanding review, Narrative narrative, AsOf asOf, Texts texts) {
    Writing writing = new Writing(review, narrative, asOf, texts);
    ReviewMeeting meeting = review.meeting();
    var rating = review.rating();
    return new WrittenReview(
        review,
        meeting == null ? null : writing.meeting(meeting),
        meeting == null ? List.of() : writing.attendees(meeting),
        rating == null ? null : texts.word("code", rating.rating()),
        writing.groups(),
        review.corrigenda().stream()
            .map(c -> new Corrigendum(c, writing.about(c.event().about())))
            .toList());
  }

  private record Writing(YearEndStanding review, Narrative narrative, AsOf asOf, Texts texts) {

    String meeting(ReviewMeeting meeting) {
      return PlainReview.meeting(meeting, review.held(), asOf.units(), texts);
    }

    List<String> attendees(ReviewMeeting meeting) {
      return meeting.attendees().stream()
          .map(a ->
              a.capacity() == null
                  ? a.organisation()
                  : texts.say("yearend.attendee", a.organisation(), a.capacity()))
          .toList();
    }

    List<Group> groups() {
      List<Group> groups = new ArrayList<>();
      for (ReviewEntryKind kind : SHOWN) {
        List<Told> told =
            review.entries(kind).stream()
                .filter(e -> kind != ReviewEntryKind.SOLUTION || e.content().explains().isEmpty())
                .map(this::told)
                .toList();
        if (!told.isEmpty()) {
          groups.add(new Group(kind, texts.say("yearend." + kind), told));
        }
      }
      return groups;
    }

    private Told told(Entered entry) {
      String note = entry.content().from();
      return new Told(
          entry,
          narrative.say(entry.content().text()),
          note == null ? note(entry) : note,
          asOf.items(entry.content().items()),
          entry.content().documents().stream().map(this::document).toList(),
          review.explaining(entry.id(), ReviewEntryKind.CAUSE).stream().map(this::told).toList(),
          review.explaining(entry.id(), ReviewEntryKind.SOLUTION).stream()
              .map(this::told)
              .toList());
    }

    private @Nullable String note(Entered entry) {
      var nature = entry.content().nature();
      return nature == null ? entry.content().field() : texts.word("code", nature.name());
    }

    private String document(DocumentId id) {
      return asOf.documents().stream()
          .map(d -> d.event())
          .filter(d -> d.document().equals(id))
          .findFirst()
          .map(d -> d.number() + "-" + d.symbol())
          .orElse(id.value());
    }

    @Nullable String about(@Nullable String about) {
      if (about == null) {
        return null;
      }
      return review.entries().stream()
          .filter(entry -> entry.id().equals(about))
          .findFirst()
          .map(entry -> narrative.say(entry.content().text()))
          .orElseGet(() -> Words.Labelled.label(about, texts));
    }
  }
}
