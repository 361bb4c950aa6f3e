package org.tiendo.reporting.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiendo.contracts.id.CommandId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.id.YearReviewId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Noted;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.contracts.vocabulary.CauseNature;
import org.tiendo.contracts.vocabulary.FrozenFigure;
import org.tiendo.contracts.vocabulary.PartOfDay;
import org.tiendo.contracts.vocabulary.ReviewEntry;
import org.tiendo.contracts.vocabulary.ReviewEntryKind;
import org.tiendo.contracts.vocabulary.ReviewMeeting;

/// Given these events, when this command, then those events or that refusal; and a small world to do it in.
///
/// ```
/// board
///   commission    reviews its year 2030, with the programmes "own-2030" and "own-2031" and the item "statute"
///     department
///   office
/// abroad
/// ```
final class YearEndStory {

  static final UnitId BOARD = new UnitId("board");
  static final UnitId COMMISSION = new UnitId("commission");
  static final UnitId DEPARTMENT = new UnitId("department");
  static final UnitId OFFICE = new UnitId("office");
  static final UnitId ABROAD = new UnitId("abroad");
  static final YearReviewId ID = new YearReviewId("year-1");
  static final ProgrammeId OWN = new ProgrammeId("own-2030");
  static final ProgrammeId NEXT = new ProgrammeId("own-2031");
  static final ProgrammeId OTHER = new ProgrammeId("board-2030");
  static final ProjectId STATUTE = new ProjectId("statute");
  static final DocumentId PAPER = new DocumentId("doc-1");
  static final LocalDate DAY = LocalDate.of(2030, 12, 29);

  static final Actor HEAD = actor("an", COMMISSION, Role.UNIT_HEAD);
  static final Actor OFFICER = actor("binh", COMMISSION, Role.UNIT_OFFICER);
  static final Actor CHAIR = actor("giang", BOARD, Role.ASSIGNING_AUTHORITY);
  static final Actor STRANGER = actor("xuan", ABROAD, Role.UNIT_HEAD);

  static final Seen SEEN =
      new Seen(
          new Noted(
              Map.of(
                  BOARD, List.of(),
                  COMMISSION, List.of(BOARD),
                  DEPARTMENT, List.of(COMMISSION, BOARD),
                  OFFICE, List.of(BOARD),
                  ABROAD, List.of()),
              Map.of()),
          Map.of(
              OWN, year(COMMISSION, 2030),
              NEXT, year(COMMISSION, 2031),
              OTHER, year(BOARD, 2030)),
          Set.of(STATUTE),
          Set.of(PAPER));

  static final FrozenFigures FIGURES =
      new FrozenFigures(
          DAY,
          "review:4,task:9",
          "a1".repeat(32),
          List.of(
              new FrozenFigure("own-programme-done", 19, 19),
              new FrozenFigure("outcome-documents", 2, null)),
          List.of("{\"a\":", "1}"));

  static final YearEndReviewDecider DECIDER =
      new YearEndReviewDecider(
          new RatingScales(
              List.of(
                  new RatingScales.Scale(
                      LocalDate.of(2030, 1, 1), List.of("good", "poor"), "a decree"),
                  new RatingScales.Scale(LocalDate.of(2031, 1, 1), List.of("better"), "another"))));

  private final YearEndReview state;
  private Decision<YearEndReviewEvent> decision = Decision.accept();

  private YearEndStory(YearEndReview state) {
    this.state = state;
  }

  static YearEndStory given(YearEndReviewEvent... events) {
    YearEndReview state = new YearEndReview.NotOpened();
    for (YearEndReviewEvent event : events) {
      state = YearEndReview.evolve(state, event);
    }
    return new YearEndStory(state);
  }

  YearEndStory when(YearEndReviewCommand command) {
    decision = DECIDER.decide(command, state);
    return this;
  }

  void then(YearEndReviewEvent... events) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Accepted.class, a -> assertThat(a.events()).isEqualTo(List.of(events)));
  }

  void thenClaims(String claim) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Accepted.class, a -> assertThat(a.claims()).isEqualTo(Set.of(claim)));
  }

  void thenRefusedBy(Rule rule) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class, r -> assertThat(r.refusal().rule()).isEqualTo(rule));
  }

  static Actor actor(String person, UnitId unit, Role... roles) {
    return new Actor(new PersonId(person), unit, Set.of(roles));
  }

  static CommandContext by(Actor actor) {
    return by(actor, DAY);
  }

  static CommandContext by(Actor actor, LocalDate on) {
    return new CommandContext(new CommandId("c-1"), actor, on, DAY.plusDays(90));
  }

  private static Seen.Programme year(UnitId authority, int year) {
    return new Seen.Programme(authority, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  static YearEndReviewEvent opened() {
    return new YearEndReviewEvent.YearEndReviewOpened(ID, COMMISSION, 2030, List.of(OWN), DAY, DAY);
  }

  static YearEndReviewEvent frozen(int number) {
    return new YearEndReviewEvent.YearFiguresFrozen(
        ID,
        number,
        DAY,
        FIGURES.token(),
        FIGURES.hash(),
        FIGURES.figures(),
        FIGURES.parts().size(),
        DAY);
  }

  static YearEndReviewEvent adopted() {
    return new YearEndReviewEvent.YearReviewAdopted(ID, FIGURES.hash(), "Head", null, DAY);
  }

  static YearEndReviewEvent added(String entry, ReviewEntry content) {
    return new YearEndReviewEvent.ReviewEntryAdded(ID, entry, content, DAY);
  }

  static ReviewEntry entry(ReviewEntryKind kind, String text) {
    return new ReviewEntry(kind, text, null, List.of(), List.of(), List.of(), null, null);
  }

  static ReviewEntry citing(ReviewEntryKind kind, ProjectId... items) {
    return new ReviewEntry(
        kind, "As it was.", "field", List.of(items), List.of(), List.of(), null, null);
  }

  static ReviewEntry cause(String... explained) {
    return linked(ReviewEntryKind.CAUSE, explained);
  }

  static ReviewEntry linked(ReviewEntryKind kind, String... explained) {
    return new ReviewEntry(
        kind,
        "Because of it.",
        null,
        List.of(),
        List.of(),
        List.of(explained),
        kind == ReviewEntryKind.CAUSE ? CauseNature.FROM_WITHIN : null,
        null);
  }

  static ReviewMeeting meeting(LocalDate on, ReviewMeeting.Attendee... attendees) {
    return new ReviewMeeting(
        on, PartOfDay.AFTERNOON, "Hà Nội", COMMISSION, "Head", List.of(attendees));
  }

  static YearEndReviewCommand add(Actor actor, ReviewEntry content) {
    return new YearEndReviewCommand.AddResult(by(actor), ID, "e-1", content, SEEN);
  }

  static YearEndReviewCommand freeze(Actor actor) {
    return new YearEndReviewCommand.FreezeFigures(by(actor), ID, FIGURES, SEEN);
  }

  static YearEndReviewCommand adopt(Actor actor) {
    return new YearEndReviewCommand.AdoptReview(by(actor), ID, "Head", null, SEEN);
  }

  static YearEndReviewCommand correct(Actor actor, String about) {
    return new YearEndReviewCommand.IssueCorrigendum(
        by(actor), ID, about, "It was another.", "Head", null, SEEN);
  }
}
