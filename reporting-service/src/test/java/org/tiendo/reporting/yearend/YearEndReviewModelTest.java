package org.tiendo.reporting.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.reporting.yearend.YearEndStory.BOARD;
import static org.tiendo.reporting.yearend.YearEndStory.DAY;
import static org.tiendo.reporting.yearend.YearEndStory.DECIDER;
import static org.tiendo.reporting.yearend.YearEndStory.HEAD;
import static org.tiendo.reporting.yearend.YearEndStory.ID;
import static org.tiendo.reporting.yearend.YearEndStory.NEXT;
import static org.tiendo.reporting.yearend.YearEndStory.OFFICER;
import static org.tiendo.reporting.yearend.YearEndStory.OTHER;
import static org.tiendo.reporting.yearend.YearEndStory.OWN;
import static org.tiendo.reporting.yearend.YearEndStory.SEEN;
import static org.tiendo.reporting.yearend.YearEndStory.STRANGER;
import static org.tiendo.reporting.yearend.YearEndStory.actor;
import static org.tiendo.reporting.yearend.YearEndStory.adopt;
import static org.tiendo.reporting.yearend.YearEndStory.adopted;
import static org.tiendo.reporting.yearend.YearEndStory.by;
import static org.tiendo.reporting.yearend.YearEndStory.cause;
import static org.tiendo.reporting.yearend.YearEndStory.correct;
import static org.tiendo.reporting.yearend.YearEndStory.entry;
import static org.tiendo.reporting.yearend.YearEndStory.freeze;
import static org.tiendo.reporting.yearend.YearEndStory.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.ReviewEntryKind;
import org.tiendo.reporting.yearend.YearEndReview.Adopted;
import org.tiendo.testkit.model.Exploration;
import org.tiendo.testkit.model.TableModel;

/// The decider against `model/year-review.txt`, which was written from the rules, not from the decider.
class YearEndReviewModelTest {

  private static final Map<String, YearEndReviewCommand> COMMANDS = commands();

  @Test
  void decider_and_table_agree_on_every_pair_within_six_commands() {
    int pairs =
        new Exploration<YearEndReviewCommand, YearEndReview, YearEndReviewEvent>(
                COMMANDS, new YearEndReview.NotOpened(), DECIDER::decide, YearEndReview::evolve)
            .agreesWith(TableModel.read("year-review.txt"), 6);
    assertThat(pairs).isGreaterThan(1_000);
  }

  @Test
  void nothing_but_corrigenda_changes_an_adopted_review_in_any_history() {
    List<YearEndReviewCommand> commands = List.copyOf(COMMANDS.values());
    int adopted = 0;
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      YearEndReview state = new YearEndReview.NotOpened();
      for (int i = 0; i < 16; i++) {
        YearEndReview before = state;
        YearEndReviewCommand command = commands.get(random.nextInt(commands.size()));
        if (DECIDER.decide(command, state)
            instanceof Decision.Accepted<YearEndReviewEvent> accepted) {
          for (YearEndReviewEvent event : accepted.events()) {
            state = YearEndReview.evolve(state, event);
          }
        }
        if (before instanceof Adopted was) {
          adopted++;
          Adopted is = (Adopted) state;
          assertThat(List.of(is.matter(), is.content(), is.freeze()))
              .isEqualTo(List.of(was.matter(), was.content(), was.freeze()));
        }
      }
    }
    assertThat(adopted).isGreaterThan(1_000);
  }

  private static Map<String, YearEndReviewCommand> commands() {
    Map<String, YearEndReviewCommand> commands = new HashMap<>();
    commands.put("open@an", open(OWN));
    commands.put("open-other@an", open(OTHER));
    commands.put(
        "plan@binh", new YearEndReviewCommand.PlanMeeting(by(OFFICER), ID, meeting(DAY), SEEN));
    commands.put(
        "hold@binh", new YearEndReviewCommand.RecordMeeting(by(OFFICER), ID, meeting(DAY), SEEN));
    commands.put("rate@an", new YearEndReviewCommand.RateYear(by(HEAD), ID, "good", SEEN));
    commands.put(
        "link@binh", new YearEndReviewCommand.LinkNextProgramme(by(OFFICER), ID, NEXT, SEEN));
    commands.put(
        "limit@binh",
        new YearEndReviewCommand.AddLimitation(
            by(OFFICER), ID, "e-1", entry(ReviewEntryKind.LIMITATION, "Late."), SEEN));
    commands.put(
        "cause@binh",
        new YearEndReviewCommand.AddCause(by(OFFICER), ID, "e-2", cause("e-1"), SEEN));
    commands.put(
        "remove@binh",
        new YearEndReviewCommand.RemoveReviewEntry(by(OFFICER), ID, "e-1", "why", SEEN));
    commands.put(
        "name@binh",
        new YearEndReviewCommand.AddResult(
            by(OFFICER), ID, "e-3", entry(ReviewEntryKind.RESULT, "{figure:other}."), SEEN));
    commands.put("freeze@binh", freeze(OFFICER));
    commands.put("freeze@above", freeze(actor("x", BOARD, Role.UNIT_HEAD)));
    commands.put("freeze@stranger", freeze(STRANGER));
    commands.put("adopt@an", adopt(HEAD));
    commands.put("adopt@binh", adopt(OFFICER));
    commands.put("correct@an", correct(HEAD, null));
    commands.put("correct@binh", correct(OFFICER, null));
    return commands;
  }

  private static YearEndReviewCommand open(ProgrammeId programme) {
    return new YearEndReviewCommand.OpenYearEndReview(
        by(HEAD), ID, 2030, List.of(programme), DAY, SEEN);
  }
}
