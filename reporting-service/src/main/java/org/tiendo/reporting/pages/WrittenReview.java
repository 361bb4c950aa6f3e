package org.tiendo.reporting.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.CorrigendumIssued;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearFiguresFrozen;
import org.tiendo.contracts.vocabulary.FrozenFigure;
import org.tiendo.contracts.vocabulary.ReviewEntryKind;
import org.tiendo.contracts.vocabulary.ReviewMeeting;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.text.Texts;
import org.tiendo.reporting.yearbook.Narrative;
import org.tiendo.reporting.yearbook.PlainReview;
import org.tiendo.reporting.yearbook.YearEndStanding;
import org.tiendo.reporting.yearbook.YearEndStanding.Entered;

/// The review of a year as it was written, in the reader's words.
///
/// @param meeting where, when, chaired by whom; null if none is planned
/// @param groups what was entered, by kind; kinds without entries are left out
record WrittenReview(
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
  record Group(ReviewEntryKind kind, List<Told> entries) {}

  /// An entry with what explains and answers it.
  ///
  /// @param note in which field it is, or who said it
  record Told(
      Entered entered,
      String text,
      @Nullable String note,
      List<Item> items,
      List<String> documents,
      List<Told> causes,
      List<Told> solutions) {}

  /// @param about what it concerns, in words; null if it is the review as a whole
  record Corrigendum(Dated<CorrigendumIssued> issued, @Nullable String about) {}

  static WrittenReview of(YearEndStanding review, Page page) {
    Narrative narrative = Narrative.of(review, page.texts());
    Writing writing = new Writing(review, narrative, page);
    ReviewMeeting meeting = review.meeting();
    var rating = review.rating();
    return new WrittenReview(
        review,
        meeting == null ? null : writing.meeting(meeting),
        meeting == null ? List.of() : writing.attendees(meeting),
        rating == null ? null : page.word("code", rating.rating()),
        writing.groups(),
        review.corrigenda().stream()
            .map(c -> new Corrigendum(c, writing.about(c.event().about())))
            .toList());
  }

  /// Figures as they are shown to those who do not see the frozen report itself.
  static List<Labelled> figures(YearFiguresFrozen frozen, Texts texts) {
    return frozen.figures().stream()
        .map(figure -> new Labelled(label(figure.key(), texts), value(figure, texts)))
        .toList();
  }

  record Labelled(String label, String value) {}

  private static String label(String key, Texts texts) {
    String name = key.replaceFirst("@.*", "").replaceFirst("-[0-9]+$", "");
    return texts.has("figure." + name) ? texts.say("figure." + name) : key;
  }

  private static String value(FrozenFigure figure, Texts texts) {
    Integer of = figure.denominator();
    return of == null
        ? texts.number(figure.numerator())
        : texts.say("figure.ratio", figure.numerator(), of);
  }

  private record Writing(YearEndStanding review, Narrative narrative, Page page) {

    String meeting(ReviewMeeting meeting) {
      return PlainReview.meeting(meeting, review.held(), page.query().asOf().units(), page.texts());
    }

    List<String> attendees(ReviewMeeting meeting) {
      return meeting.attendees().stream()
          .map(a ->
              a.capacity() == null
                  ? a.organisation()
                  : page.texts().say("yearend.attendee", a.organisation(), a.capacity()))
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
          groups.add(new Group(kind, told));
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
          page.query()
              .asOf()
              .items(item ->
                  entry.content().items().stream()
                      .anyMatch(cited -> item.id().equals("project:" + cited))),
          entry.content().documents().stream().map(this::document).toList(),
          review.explaining(entry.id(), ReviewEntryKind.CAUSE).stream().map(this::told).toList(),
          review.explaining(entry.id(), ReviewEntryKind.SOLUTION).stream()
              .map(this::told)
              .toList());
    }

    private @Nullable String note(Entered entry) {
      var nature = entry.content().nature();
      return nature == null ? entry.content().field() : page.word("code", nature.name());
    }

    private String document(DocumentId id) {
      return page.query().asOf().documents().stream()
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
          .orElseGet(() -> label(about, page.texts()));
    }
  }
}
