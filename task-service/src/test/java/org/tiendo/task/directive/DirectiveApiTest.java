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
import org.tiendo.contracts.vocabulary.Signature;
import org.tiendo.task.Bodies;
import org.tiendo.task.directive.DirectiveApi.IssueDirectiveBody;
import org.tiendo.task.directive.DirectiveChangeApi.AmendDirectiveBody;
import org.tiendo.task.directive.DirectiveChangeApi.CorrectDirectiveEntryBody;
import org.tiendo.task.directive.DirectiveChangeApi.DecideDirectiveCorrectionBody;
import org.tiendo.task.directive.DirectiveChangeApi.ExtendEffectBody;
import org.tiendo.task.directive.DirectiveChangeApi.MarkClauseBody;
import org.tiendo.task.directive.DirectiveChangeApi.ReplaceDirectiveBody;
import org.tiendo.task.directive.DirectiveChangeApi.RevokeDirectiveBody;
import org.tiendo.task.directive.DirectiveCommand.IssueDirective;

class DirectiveApiTest {

  private static final CommandContext CONTEXT = by(CLERK);
  private static final String BODY =
      """
      {"authority": "centre", "type": "resolution", "number": "28", "symbol": "NQ/TW", "title": "On work",
       "signedOn": "2022-02-28", "secrecy": "NONE", "signer": "The chair", "signingCapacity": "on-behalf",
       "effectFrom": "2022-03-01", "effectTo": "2026-12-31", "term": "XIII", "parent": "d-0",
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
                List.of(new Clause("III.2", "Draft", true)),
                new Particulars(
                    new Signature("The chair", "on-behalf"),
                    LocalDate.of(2022, 3, 1),
                    LocalDate.of(2026, 12, 31),
                    "XIII",
                    new DirectiveId("d-0"))));
  }

  @Test
  void what_is_required_is_missed_by_name() {
    Bodies.misses(
        BODY,
        IssueDirectiveBody.class,
        body -> body.command(CONTEXT),
        "secrecy",
        "clauses",
        "signingCapacity",
        "effectFrom",
        "effectTo",
        "term",
        "parent");
  }

  @Test
  void what_changes_a_directive_is_missed_by_name() {
    Bodies.misses(
        "{\"directive\": \"d-1\", \"clause\": \"I\", \"assignsWork\": true, \"reason\": \"r\"}",
        MarkClauseBody.class,
        body -> body.command(CONTEXT));
    Bodies.misses(
        """
        {"directive": "d-1", "added": [{"clause": "V", "text": "T", "assignsWork": true}], "changed": [],
         "removed": ["IV"], "basis": "b"}
        """,
        AmendDirectiveBody.class,
        body -> body.command(CONTEXT),
        "added",
        "changed",
        "removed");
    Bodies.misses(
        "{\"directive\": \"d-1\", \"effectTo\": \"2027-01-01\", \"basis\": \"b\"}",
        ExtendEffectBody.class,
        body -> body.command(CONTEXT));
    Bodies.misses(
        "{\"directive\": \"d-1\", \"replacement\": \"d-2\", \"basis\": \"b\"}",
        ReplaceDirectiveBody.class,
        body -> body.command(CONTEXT));
    Bodies.misses(
        "{\"directive\": \"d-1\", \"basis\": \"b\"}",
        RevokeDirectiveBody.class,
        body -> body.command(CONTEXT));
    Bodies.misses(
        "{\"directive\": \"d-1\", \"field\": \"title\", \"to\": \"T\", \"reason\": \"r\"}",
        CorrectDirectiveEntryBody.class,
        body -> body.command(CONTEXT));
    Bodies.misses(
        "{\"directive\": \"d-1\", \"number\": 1, \"reason\": \"r\"}",
        DecideDirectiveCorrectionBody.class,
        body -> body.command(CONTEXT),
        "reason");
  }
}
