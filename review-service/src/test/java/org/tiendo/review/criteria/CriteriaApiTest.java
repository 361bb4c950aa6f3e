package org.tiendo.review.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.Given.BOARD;
import static org.tiendo.review.Given.DAY;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.review.Bodies;

class CriteriaApiTest {

  private static final CommandContext GIANG = by(actor("giang", BOARD, Role.ASSIGNING_AUTHORITY));

  private final Bodies<CriteriaApi.PublishCriteriaBody> body =
      new Bodies<>(
          CriteriaApi.PublishCriteriaBody.class,
          b -> b::command,
          """
          {"itemType": "REPORT", "inForceFrom": "2026-05-20", "criteria": [
            {"code": "legal-basis", "names": {"en": "Legal basis"}, "mandatory": true, "scale": 10, "threshold": 6}]}
          """);

  @Test
  void a_body_becomes_a_command() {
    assertThat(body.command(GIANG))
        .isEqualTo(
            new CriteriaCommand.PublishCriteria(
                GIANG,
                ItemType.REPORT,
                DAY,
                List.of(new Criterion("legal-basis", Map.of("en", "Legal basis"), true, 10, 6))));
  }

  @Test
  void what_is_missing_or_of_a_wrong_form_is_named() {
    body.needs(GIANG, "itemType", "inForceFrom", "criteria")
        .refuses(GIANG, "criteria", "[null]")
        .refuses(GIANG, "criteria", "[{}]")
        .refuses(
            GIANG,
            "criteria",
            "[{\"code\": \"Not A Code\", \"names\": {}, \"scale\": 1, \"threshold\": 1}]")
        .refuses(
            GIANG,
            "criteria",
            "[{\"code\": \"a\", \"names\": {\"not a language\": \"x\"}, \"scale\": 1, \"threshold\": 1}]");
  }
}
