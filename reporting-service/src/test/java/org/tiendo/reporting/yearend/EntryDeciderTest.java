package org.tiendo.reporting.yearend;

import static org.tiendo.reporting.yearend.YearEndStory.DAY;
import static org.tiendo.reporting.yearend.YearEndStory.HEAD;
import static org.tiendo.reporting.yearend.YearEndStory.ID;
import static org.tiendo.reporting.yearend.YearEndStory.OFFICER;
import static org.tiendo.reporting.yearend.YearEndStory.PAPER;
import static org.tiendo.reporting.yearend.YearEndStory.SEEN;
import static org.tiendo.reporting.yearend.YearEndStory.STATUTE;
import static org.tiendo.reporting.yearend.YearEndStory.add;
import static org.tiendo.reporting.yearend.YearEndStory.added;
import static org.tiendo.reporting.yearend.YearEndStory.by;
import static org.tiendo.reporting.yearend.YearEndStory.cause;
import static org.tiendo.reporting.yearend.YearEndStory.citing;
import static org.tiendo.reporting.yearend.YearEndStory.entry;
import static org.tiendo.reporting.yearend.YearEndStory.frozen;
import static org.tiendo.reporting.yearend.YearEndStory.given;
import static org.tiendo.reporting.yearend.YearEndStory.linked;
import static org.tiendo.reporting.yearend.YearEndStory.opened;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.vocabulary.ReviewEntry;
import org.tiendo.contracts.vocabulary.ReviewEntryKind;

class EntryDeciderTest {

  private static final ReviewEntry LIMITATION =
      entry(ReviewEntryKind.LIMITATION, "Opinions came late.");
  private static final YearEndReviewEvent LIMITED = added("e-0", LIMITATION);

  @Nested
  class Adding {

    @Test
    void what_is_cited_exists() {
      ReviewEntry content = citing(ReviewEntryKind.RESULT, STATUTE);
      given(opened()).when(add(OFFICER, content)).then(added("e-1", content));
    }

    @Test
    void refuses_an_item_that_does_not_exist_for_the_sender() {
      given(opened())
          .when(add(OFFICER, citing(ReviewEntryKind.PRIORITY, new ProjectId("hidden"))))
          .thenRefusedBy(EntryRule.CITED_ITEM_UNKNOWN);
    }

    @Test
    void refuses_a_document_that_does_not_exist_for_the_sender() {
      given(opened())
          .when(add(OFFICER, resting(new DocumentId("hidden"))))
          .thenRefusedBy(EntryRule.CITED_DOCUMENT_UNKNOWN);
      given(opened()).when(add(OFFICER, resting(PAPER))).then(added("e-1", resting(PAPER)));
    }

    @Test
    void refuses_the_id_of_another_entry() {
      given(opened(), added("e-1", LIMITATION))
          .when(add(OFFICER, entry(ReviewEntryKind.RESULT, "Done.")))
          .thenRefusedBy(EntryRule.ENTRY_NAMED_ONCE);
    }

    @Test
    void refuses_an_item_twice() {
      given(opened())
          .when(add(OFFICER, citing(ReviewEntryKind.RESULT, STATUTE, STATUTE)))
          .thenRefusedBy(EntryRule.CITED_ONCE);
    }

    private static ReviewEntry resting(DocumentId document) {
      return new ReviewEntry(
          ReviewEntryKind.RESULT, "x", null, List.of(), List.of(document), List.of(), null, null);
    }
  }

  @Nested
  class Figures {

    @Test
    void refuses_a_typed_percentage() {
      for (String typed : List.of("100% were done", "95,5 % were done", "5 ‰ were not")) {
        given(opened())
            .when(add(OFFICER, entry(ReviewEntryKind.RESULT, typed)))
            .thenRefusedBy(EntryRule.FIGURES_NOT_TYPED);
      }
    }

    @Test
    void what_somebody_said_is_quoted_as_it_was_said() {
      ReviewEntry said = entry(ReviewEntryKind.OPINION, "90% is not enough.");
      given(opened()).when(add(OFFICER, said)).then(added("e-1", said));
    }

    @Test
    void refuses_braces_that_name_no_figure() {
      for (String text : List.of("{figure:Two}", "{completed}", "half a {", "}")) {
        given(opened())
            .when(add(OFFICER, entry(ReviewEntryKind.LESSON, text)))
            .thenRefusedBy(EntryRule.FIGURE_REFERENCE_READABLE);
      }
    }

    @Test
    void once_figures_are_frozen_a_text_names_these() {
      ReviewEntry text = entry(ReviewEntryKind.RESULT, "{figure:own-programme-done} done.");
      given(opened(), frozen(1)).when(add(OFFICER, text)).then(added("e-1", text));
      given(opened(), frozen(1))
          .when(add(OFFICER, entry(ReviewEntryKind.RESULT, "{figure:another} done.")))
          .thenRefusedBy(YearEndReviewRule.REFERENCED_FIGURE_FROZEN);
    }
  }

  @Nested
  class Links {

    @Test
    void a_cause_explains_a_limitation_and_a_solution_answers_both() {
      given(opened(), LIMITED).when(add(OFFICER, cause("e-0"))).then(added("e-1", cause("e-0")));
      ReviewEntry solution = linked(ReviewEntryKind.SOLUTION, "e-0", "e-1");
      given(opened(), LIMITED, added("e-1", cause("e-0")))
          .when(new YearEndReviewCommand.AddSolution(by(HEAD), ID, "e-2", solution, SEEN))
          .then(added("e-2", solution));
      ReviewEntry free = linked(ReviewEntryKind.SOLUTION);
      given(opened()).when(add(HEAD, free)).then(added("e-1", free));
    }

    @Test
    void refuses_a_cause_of_nothing() {
      given(opened()).when(add(OFFICER, cause())).thenRefusedBy(EntryRule.CAUSE_EXPLAINS);
    }

    @Test
    void refuses_a_cause_of_what_does_not_stand_there() {
      given(opened())
          .when(add(OFFICER, cause("e-9")))
          .thenRefusedBy(EntryRule.EXPLAINED_ENTRY_UNKNOWN);
    }

    @Test
    void refuses_a_cause_of_a_result_or_of_a_cause() {
      given(opened(), added("e-0", entry(ReviewEntryKind.RESULT, "Done.")))
          .when(add(OFFICER, cause("e-0")))
          .thenRefusedBy(EntryRule.EXPLAINED_ENTRY_IS_FAULT);
      given(opened(), LIMITED, added("e-2", cause("e-0")))
          .when(add(OFFICER, cause("e-2")))
          .thenRefusedBy(EntryRule.EXPLAINED_ENTRY_IS_FAULT);
    }
  }

  @Nested
  class Mending {

    private YearEndReviewCommand correct(String entry, String text) {
      return new YearEndReviewCommand.CorrectReviewEntry(
          by(OFFICER),
          ID,
          entry,
          new YearEndReviewCommand.Wording(text, null, List.of(), List.of()),
          "why",
          SEEN);
    }

    private YearEndReviewCommand remove(String entry) {
      return new YearEndReviewCommand.RemoveReviewEntry(by(OFFICER), ID, entry, "why", SEEN);
    }

    @Test
    void an_entry_is_put_otherwise_and_stays_what_it_is() {
      ReviewEntry before = cause("e-0");
      ReviewEntry after =
          new ReviewEntry(
              before.kind(),
              "Otherwise.",
              null,
              List.of(),
              List.of(),
              before.explains(),
              before.nature(),
              null);
      given(opened(), LIMITED, added("e-1", before))
          .when(correct("e-1", "Otherwise."))
          .then(new YearEndReviewEvent.ReviewEntryCorrected(ID, "e-1", after, "why", DAY));
      given(opened(), LIMITED).when(correct("e-0", LIMITATION.text())).then();
    }

    @Test
    void refuses_a_typed_percentage_there_too() {
      given(opened(), LIMITED)
          .when(correct("e-0", "Half, or 50%."))
          .thenRefusedBy(EntryRule.FIGURES_NOT_TYPED);
    }

    @Test
    void refuses_what_does_not_stand_there() {
      given(opened()).when(correct("e-0", "x")).thenRefusedBy(EntryRule.REVIEW_ENTRY_UNKNOWN);
      given(opened()).when(remove("e-0")).thenRefusedBy(EntryRule.REVIEW_ENTRY_UNKNOWN);
    }

    @Test
    void an_entry_is_removed_and_then_unknown() {
      YearEndReviewEvent removed = new YearEndReviewEvent.ReviewEntryRemoved(ID, "e-0", "why", DAY);
      given(opened(), LIMITED).when(remove("e-0")).then(removed);
      given(opened(), LIMITED, removed)
          .when(remove("e-0"))
          .thenRefusedBy(EntryRule.REVIEW_ENTRY_UNKNOWN);
    }

    @Test
    void refuses_to_remove_what_a_cause_refers_to() {
      given(opened(), LIMITED, added("e-1", cause("e-0")))
          .when(remove("e-0"))
          .thenRefusedBy(EntryRule.REVIEW_ENTRY_STILL_EXPLAINED);
    }
  }
}
