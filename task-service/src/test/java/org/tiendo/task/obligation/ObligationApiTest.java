package org.tiendo.task.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tiendo.task.World.CLERK;
import static org.tiendo.task.World.by;

import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ObligationId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.DeadlineRule.LastDay;
import org.tiendo.edge.InvalidValue;
import org.tiendo.task.Bodies;
import org.tiendo.task.obligation.ObligationApi.AcknowledgePeriodicReportBody;
import org.tiendo.task.obligation.ObligationApi.EndReportingObligationBody;
import org.tiendo.task.obligation.ObligationApi.EstablishReportingObligationBody;
import org.tiendo.task.obligation.ObligationApi.SubmitPeriodicReportBody;

class ObligationApiTest {

  private static final CommandContext CONTEXT = by(CLERK);
  private static final String ESTABLISH =
      """
      {"receiver": "centre", "owing": "commission", "title": "T", "form": "F", "basis": "B",
       "from": "2022-01-01", "to": "2026-12-31",
       "schedule": {"period": "QUARTER", "numbers": [1, 3], "month": 3, "day": 20}}
      """;
  private static final String SUBMIT =
      "{\"obligation\": \"o-1\", \"year\": 2022, \"number\": 1, \"files\": [], \"note\": \"n\"}";

  @Test
  void an_obligation_gets_the_id_that_the_command_derives_and_moves_to_working_days() {
    var c = Bodies.read(ESTABLISH, EstablishReportingObligationBody.class).command(CONTEXT);
    assertThat(c.obligation()).isEqualTo(new ObligationId(CONTEXT.newId("obligation")));
    assertThat(c.terms().schedule().lastDay()).isEqualTo(LastDay.NEXT_WORKING_DAY);
  }

  @Test
  void what_is_required_is_missed_by_name() {
    Bodies.misses(
        ESTABLISH, EstablishReportingObligationBody.class, body -> body.command(CONTEXT), "to");
    Bodies.misses(
        SUBMIT, SubmitPeriodicReportBody.class, body -> body.command(CONTEXT), "files", "note");
    Bodies.misses(
        "{\"obligation\": \"o-1\", \"lastDay\": \"2022-12-31\", \"basis\": \"b\"}",
        EndReportingObligationBody.class,
        body -> body.command(CONTEXT));
    Bodies.misses(
        "{\"obligation\": \"o-1\", \"year\": 2022, \"number\": 1, \"submission\": 1}",
        AcknowledgePeriodicReportBody.class,
        body -> body.command(CONTEXT));
  }

  @Test
  void what_no_year_has_is_no_period() {
    refuses(SUBMIT.replace("2022", "1000000000"), "year");
    refuses(SUBMIT.replace("\"number\": 1", "\"number\": 13"), "number");
    refuses(SUBMIT.replace("\"number\": 1", "\"number\": -1"), "number");
    refuses(SUBMIT.replace("o-1", "../o"), "obligation");
    refuses(SUBMIT.replace("[]", "[null]"), "files");
    refuses(SUBMIT.replace("\"n\"", "\"" + "n".repeat(2_001) + "\""), "note");
  }

  private static void refuses(String body, String field) {
    assertThatThrownBy(() -> Bodies.read(body, SubmitPeriodicReportBody.class).command(CONTEXT))
        .isInstanceOf(InvalidValue.class)
        .hasMessageStartingWith(field);
  }
}
