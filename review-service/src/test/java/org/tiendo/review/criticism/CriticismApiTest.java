package org.tiendo.review.criticism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.Given.by;
import static org.tiendo.review.criticism.CriticismStory.CHAIR;
import static org.tiendo.review.criticism.CriticismStory.EM;
import static org.tiendo.review.criticism.CriticismStory.GROUNDS;
import static org.tiendo.review.criticism.CriticismStory.MINISTER;
import static org.tiendo.review.criticism.CriticismStory.OF_EM;
import static org.tiendo.review.criticism.CriticismStory.REPLY_UNTIL;

import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.CriticismId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.review.Bodies;

class CriticismApiTest {

  private static final CommandContext LAN = by(MINISTER);

  @Test
  void a_body_becomes_a_notice() {
    var body =
        new Bodies<>(
            CriticismApi.NotifyCriticismBody.class,
            b -> b::command,
            """
            {"subject": {"kind": "PERSON", "unit": "planning", "person": "em"}, "statement": "late",
             "grounds": [{"project": "statute"}], "replyUntil": "2026-05-25"}
            """);
    assertThat(body.command(LAN))
        .isEqualTo(
            new CriticismCommand.NotifyCriticism(
                LAN, new CriticismId(LAN.newId("criticism")), OF_EM, "late", GROUNDS, REPLY_UNTIL));
    body.needs(LAN, "subject", "statement", "replyUntil")
        .refuses(LAN, "subject", "{\"kind\": \"PERSON\", \"person\": \"em\"}")
        .refuses(LAN, "statement", "\"a\\u0000b\"");
  }

  @Test
  void bodies_become_replies_and_appeals() {
    assertThat(
            new Bodies<>(
                    CriticismApi.ReplyToCriticismBody.class,
                    b -> b::command,
                    "{\"criticism\": \"critic-1\", \"reply\": \"ill\"}")
                .needs(by(EM), "criticism", "reply")
                .command(by(EM)))
        .isEqualTo(CriticismStory.reply(by(EM)));
    assertThat(
            new Bodies<>(
                    CriticismApi.AppealCriticismBody.class,
                    b -> b::command,
                    "{\"criticism\": \"critic-1\", \"appeal\": \"not read\"}")
                .needs(by(EM), "criticism", "appeal")
                .command(by(EM)))
        .isEqualTo(CriticismStory.appeal(by(EM)));
  }

  @Test
  void bodies_become_what_the_authority_does() {
    assertThat(
            new Bodies<>(
                    CriticismApi.IssueCriticismBody.class,
                    b -> b::command,
                    "{\"criticism\": \"critic-1\", \"form\": \"criticism\"}")
                .needs(LAN, "criticism", "form")
                .command(LAN))
        .isEqualTo(CriticismStory.issue(LAN));
    assertThat(
            new Bodies<>(
                    CriticismApi.DropCriticismBody.class,
                    b -> b::command,
                    "{\"criticism\": \"critic-1\", \"reason\": \"true\"}")
                .needs(LAN, "criticism", "reason")
                .command(LAN))
        .isEqualTo(CriticismStory.drop(LAN));
    assertThat(
            new Bodies<>(
                    CriticismApi.CancelCriticismBody.class,
                    b -> b::command,
                    "{\"criticism\": \"critic-1\", \"reason\": \"another file\"}")
                .needs(LAN, "criticism", "reason")
                .command(LAN))
        .isEqualTo(CriticismStory.cancel(LAN));
    assertThat(
            new Bodies<>(
                    CriticismApi.DecideAppealBody.class,
                    b -> b::command,
                    "{\"criticism\": \"critic-1\", \"upheld\": false, \"reason\": \"read\"}")
                .needs(by(CHAIR), "criticism", "upheld", "reason")
                .command(by(CHAIR)))
        .isEqualTo(CriticismStory.decide(by(CHAIR), false));
  }
}
