package org.tiendo.review.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.Given.BOARD;
import static org.tiendo.review.Given.PLANNING;
import static org.tiendo.review.Given.STATUTE;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.CommendationId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.Subject;
import org.tiendo.review.Bodies;

class CommendationApiTest {

  private static final CommandContext GIANG = by(actor("giang", BOARD, Role.ASSIGNING_AUTHORITY));

  @Test
  void a_body_becomes_a_grant() {
    var body =
        new Bodies<>(
            CommendationApi.GrantCommendationBody.class,
            b -> b::command,
            """
            {"subject": {"kind": "PERSON", "unit": "planning", "person": "em"}, "form": "praise", "year": 2026,
             "citation": "well done", "document": "doc-9",
             "grounds": [{"project": "statute", "note": "in time"}, {"document": "doc-1"}]}
            """);
    assertThat(body.command(GIANG))
        .isEqualTo(
            new CommendationCommand.GrantCommendation(
                GIANG,
                new CommendationId(GIANG.newId("commendation")),
                Subject.of(new PersonId("em"), PLANNING),
                "praise",
                2026,
                "well done",
                List.of(
                    new Ground(STATUTE, null, "in time"),
                    new Ground(null, new DocumentId("doc-1"), null)),
                new DocumentId("doc-9")));
    body.needs(GIANG, "subject", "form", "year", "citation")
        .refuses(GIANG, "subject", "{}")
        .refuses(GIANG, "subject", "{\"kind\": \"UNIT\"}")
        .refuses(GIANG, "subject", "{\"kind\": \"SECTOR\", \"unit\": \"planning\"}")
        .refuses(GIANG, "subject", "{\"kind\": \"UNIT\", \"unit\": \"Not An Id\"}")
        .refuses(GIANG, "form", "\"Very Nice\"")
        .refuses(GIANG, "year", "0")
        .refuses(GIANG, "year", "10000")
        .refuses(GIANG, "grounds", "[{}]")
        .refuses(GIANG, "grounds", "[{\"project\": \"a\", \"document\": \"b\"}]")
        .refuses(GIANG, "citation", "\"%s\"".formatted("x".repeat(2_001)));
  }

  @Test
  void a_body_becomes_a_cancellation() {
    var body =
        new Bodies<>(
            CommendationApi.CancelCommendationBody.class,
            b -> b::command,
            "{\"commendation\": \"commend-1\", \"reason\": \"it was late\"}");
    assertThat(body.command(GIANG))
        .isEqualTo(
            new CommendationCommand.CancelCommendation(
                GIANG, new CommendationId("commend-1"), "it was late"));
    body.needs(GIANG, "commendation", "reason");
  }
}
