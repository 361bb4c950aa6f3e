package org.tiendo.task.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.CLERK;
import static org.tiendo.task.World.by;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.Bodies;
import org.tiendo.task.directive.DirectiveApi.IssueDirectiveBody;
import org.tiendo.task.directive.DirectiveCommand.IssueDirective;

class DirectiveApiTest {

  private static final CommandContext CONTEXT = by(CLERK);
  private static final String BODY =
      """
      {"authority": "centre", "type": "resolution", "number": "28", "symbol": "NQ/TW", "title": "On work",
       "signedOn": "2022-02-28", "secrecy": "NONE",
       "clauses": [{"clause": "III.2", "text": "Draft", "assignsWork": true}]}
      """;

  @Test
  void a_directive_gets_the_id_that_the_command_derives() {
    assertThat(Bodies.read(BODY, IssueDirectiveBody.class).command(CONTEXT))
        .isEqualTo(
            new IssueDirective(
                CONTEXT,
                new DirectiveId(CONTEXT.newId("directive")),
                CENTRE,
                "resolution",
                "28",
                "NQ/TW",
                "On work",
                LocalDate.of(2022, 2, 28),
                Secrecy.NONE,
                List.of(new Clause("III.2", "Draft", true))));
  }

  @Test
  void what_is_required_is_missed_by_name() {
    Bodies.misses(
        BODY, IssueDirectiveBody.class, body -> body.command(CONTEXT), "secrecy", "clauses");
  }
}
