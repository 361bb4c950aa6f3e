package org.tiendo.review.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.Given.ABROAD;
import static org.tiendo.review.Given.DAY;
import static org.tiendo.review.Given.NOTED;
import static org.tiendo.review.Given.PLANNING;
import static org.tiendo.review.Given.QUALITY;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;
import static org.tiendo.review.inspection.InspectionStory.DUE;
import static org.tiendo.review.inspection.InspectionStory.HEAD;
import static org.tiendo.review.inspection.InspectionStory.ID;
import static org.tiendo.review.inspection.InspectionStory.INSPECTOR;
import static org.tiendo.review.inspection.InspectionStory.PLANNER;
import static org.tiendo.review.inspection.InspectionStory.answer;
import static org.tiendo.review.inspection.InspectionStory.close;
import static org.tiendo.review.inspection.InspectionStory.conclude;
import static org.tiendo.review.inspection.InspectionStory.decline;
import static org.tiendo.review.inspection.InspectionStory.find;
import static org.tiendo.review.inspection.InspectionStory.plan;
import static org.tiendo.review.inspection.InspectionStory.start;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.testkit.model.Exploration;
import org.tiendo.testkit.model.TableModel;

/// The decider against `model/inspection.txt`, which was written from the rules, not from the decider.
class InspectionModelTest {

  @Test
  void decider_and_table_agree_on_every_pair_within_six_commands() {
    int pairs =
        new Exploration<InspectionCommand, Inspection, InspectionEvent>(
                commands(),
                new Inspection.NotPlanned(),
                (c, s) -> InspectionDecider.decide(c, s, NOTED),
                Inspection::evolve)
            .agreesWith(TableModel.read("inspection.txt"), 6);
    assertThat(pairs).isGreaterThan(250);
  }

  private static Map<String, InspectionCommand> commands() {
    CommandContext binh = by(INSPECTOR);
    CommandContext an = by(HEAD);
    Map<String, InspectionCommand> all = new TreeMap<>();
    all.put("plan@hoa", plan(PLANNER, PLANNING, QUALITY));
    all.put("plan@an", plan(HEAD, PLANNING, QUALITY));
    all.put("start@binh", start(binh));
    all.put("start@hoa", start(by(PLANNER)));
    all.put("start@moved", start(by(actor("binh", PLANNING, Role.UNIT_OFFICER))));
    all.put("start@stranger", start(by(actor("binh", ABROAD, Role.REVIEWER))));
    all.put("find@binh", find(binh));
    all.put("find@an", find(an));
    all.put("conclude@binh", conclude(binh));
    all.put("conclude@an", conclude(an));
    all.put("answer-1@an", answer(an, "1"));
    all.put("answer-2@an", answer(an, "2"));
    all.put("answer-1@binh", answer(binh, "1"));
    all.put("bare-1@an", new InspectionCommand.SubmitRemedy(an, ID, "1", "believe us", List.of()));
    all.put("close-1@binh", close(binh, "1"));
    all.put("close-2@binh", close(binh, "2"));
    all.put("close-1@an", close(an, "1"));
    all.put("decline-1@binh", decline(binh, "1", DUE));
    all.put("past-1@binh", decline(binh, "1", DAY.minusDays(1)));
    return all;
  }
}
