package org.tiendo.review.criticism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.Given.ABROAD;
import static org.tiendo.review.Given.NOTED;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;
import static org.tiendo.review.criticism.CriticismStory.CHAIR;
import static org.tiendo.review.criticism.CriticismStory.EM;
import static org.tiendo.review.criticism.CriticismStory.HEAD;
import static org.tiendo.review.criticism.CriticismStory.LATE;
import static org.tiendo.review.criticism.CriticismStory.MINISTER;
import static org.tiendo.review.criticism.CriticismStory.OF_EM;
import static org.tiendo.review.criticism.CriticismStory.appeal;
import static org.tiendo.review.criticism.CriticismStory.cancel;
import static org.tiendo.review.criticism.CriticismStory.decide;
import static org.tiendo.review.criticism.CriticismStory.drop;
import static org.tiendo.review.criticism.CriticismStory.issue;
import static org.tiendo.review.criticism.CriticismStory.notice;
import static org.tiendo.review.criticism.CriticismStory.reply;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.review.Given;
import org.tiendo.testkit.model.Exploration;
import org.tiendo.testkit.model.TableModel;

/// The decider against `model/criticism.txt`, which was written from the rules, not from the decider.
class CriticismModelTest {

  @Test
  void decider_and_table_agree_on_every_pair_within_six_commands() {
    var decider = new CriticismDecider(3, 10);
    int pairs =
        new Exploration<CriticismCommand, Criticism, CriticismEvent>(
                commands(),
                new Criticism.NotNotified(),
                (c, s) -> decider.decide(c, s, NOTED),
                Criticism::evolve)
            .agreesWith(TableModel.read("criticism.txt"), 6);
    assertThat(pairs).isGreaterThan(150);
  }

  private static Map<String, CriticismCommand> commands() {
    Map<String, CriticismCommand> all = new TreeMap<>();
    all.put("notice@lan", notice(MINISTER, OF_EM));
    all.put("notice@em", notice(EM, OF_EM));
    all.put("reply@em", reply(by(EM)));
    all.put("reply-late@em", reply(by(EM, LATE)));
    all.put("reply@an", reply(by(HEAD)));
    all.put("drop@lan", drop(by(MINISTER)));
    all.put("issue@lan", issue(by(MINISTER)));
    all.put("issue-late@lan", issue(by(MINISTER, LATE)));
    all.put("issue@stranger", issue(by(actor("x", ABROAD, Role.ASSIGNING_AUTHORITY))));
    all.put("appeal@em", appeal(by(EM)));
    all.put("appeal@lan", appeal(by(MINISTER)));
    all.put("appeal-last@em", appeal(by(EM, Given.DAY.plusDays(12))));
    all.put("uphold@giang", decide(by(CHAIR), true));
    all.put("uphold@lan", decide(by(MINISTER), true));
    all.put("lift@giang", decide(by(CHAIR), false));
    all.put("cancel@lan", cancel(by(MINISTER)));
    all.put("cancel@giang", cancel(by(CHAIR)));
    return all;
  }
}
