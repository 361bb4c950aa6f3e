package org.tiendo.task.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.by;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.ItemFate;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.OutcomeLine;
import org.tiendo.contracts.vocabulary.PeriodKind;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.contracts.vocabulary.ProjectFate;
import org.tiendo.task.Bodies;
import org.tiendo.task.programme.ProgrammeApi.AdoptProgrammeBody;
import org.tiendo.task.programme.ProgrammeApi.DraftProgrammeBody;
import org.tiendo.task.programme.ProgrammeChangeApi.AmendProgrammeBody;
import org.tiendo.task.programme.ProgrammeChangeApi.CloseProgrammeBody;
import org.tiendo.task.programme.ProgrammeChangeApi.CorrectProgrammeEntryBody;
import org.tiendo.task.programme.ProgrammeChangeApi.DecideProgrammeCorrectionBody;
import org.tiendo.task.programme.ProgrammeChangeApi.SettleItemsBody;
import org.tiendo.task.programme.ProgrammeCommand.AdoptProgramme;

class ProgrammeApiTest {

  private static final CommandContext CONTEXT = by(HEAD);
  private static final String BODY =
      """
      {"authority": "commission", "title": "Programme", "from": "2022-01-01", "to": "2022-12-31",
       "planned": [{"ref": "07", "type": "REPORT", "title": "T", "lead": "commission", "dueOn": "2022-06-30", "tracesTo": "12"}],
       "accountsFor": [{"authorities": ["centre"]}], "kind": "YEAR", "parent": "p-0"}
      """;

  @Test
  void a_programme_gets_the_id_that_the_command_derives() {
    LocalDate due = LocalDate.of(2022, 6, 30);
    assertThat(Bodies.read(BODY, AdoptProgrammeBody.class).command(CONTEXT))
        .isEqualTo(
            new AdoptProgramme(CONTEXT, new ProgrammeId(CONTEXT.newId("programme")), plan(due)));
  }

  @Test
  void a_draft_is_adopted_as_it_is() {
    assertThat(Bodies.read("{\"draft\": \"p-1\"}", AdoptProgrammeBody.class).command(CONTEXT))
        .isEqualTo(new AdoptProgramme(CONTEXT, new ProgrammeId("p-1"), null));
    assertThat(Bodies.read(BODY, DraftProgrammeBody.class).command(CONTEXT).plan())
        .isEqualTo(plan(LocalDate.of(2022, 6, 30)));
  }

  private static Plan plan(LocalDate due) {
    return new Plan(
        COMMISSION,
        "Programme",
        LocalDate.of(2022, 1, 1),
        LocalDate.of(2022, 12, 31),
        List.of(new PlannedItem("07", ItemType.REPORT, "T", COMMISSION, due, "12")),
        List.of(new OutcomeLine(List.of(CENTRE), List.of())),
        PeriodKind.YEAR,
        new ProgrammeId("p-0"));
  }

  @Test
  void the_fate_of_an_item_is_read_with_the_programme_it_goes_on_in_and_with_its_reason() {
    var closed =
        Bodies.read(
                """
                {"programme": "p-1", "asOf": "2022-12-29", "withdrawn": ["07"],
                 "fates": [{"project": "i-1", "fate": "CARRY_OVER", "toProgramme": "p-2"},
                           {"project": "i-2", "fate": "WITHDRAW", "reason": "No longer needed"}]}
                """,
                CloseProgrammeBody.class)
            .command(CONTEXT);
    assertThat(closed.fates())
        .containsExactly(
            new ProjectFate(
                new ProjectId("i-1"), ItemFate.CARRY_OVER, new ProgrammeId("p-2"), null),
            new ProjectFate(new ProjectId("i-2"), ItemFate.WITHDRAW, null, "No longer needed"));
    assertThat(closed.withdrawn()).containsExactly("07");
  }

  @Test
  void what_changes_a_programme_is_missed_by_name() {
    Bodies.misses(
        """
        {"programme": "p-1", "added": [], "changed": [], "withdrawn": ["07"], "reason": "r"}
        """,
        AmendProgrammeBody.class,
        body -> body.command(CONTEXT),
        "added",
        "changed",
        "withdrawn");
    Bodies.misses(
        "{\"programme\": \"p-1\", \"asOf\": \"2022-12-29\", \"fates\": [], \"withdrawn\": []}",
        CloseProgrammeBody.class,
        body -> body.command(CONTEXT),
        "fates",
        "withdrawn");
    Bodies.misses(
        """
        {"programme": "p-1", "fates": [{"project": "i-1", "fate": "CARRY_OVER", "toProgramme": "p-2"}]}
        """,
        SettleItemsBody.class,
        body -> body.command(CONTEXT));
    Bodies.misses(
        "{\"programme\": \"p-1\", \"field\": \"title\", \"to\": \"T\", \"reason\": \"r\"}",
        CorrectProgrammeEntryBody.class,
        body -> body.command(CONTEXT));
    Bodies.misses(
        "{\"programme\": \"p-1\", \"number\": 1, \"reason\": \"r\"}",
        DecideProgrammeCorrectionBody.class,
        body -> body.command(CONTEXT),
        "reason");
  }

  @Test
  void what_is_required_is_missed_by_name() {
    Bodies.misses(
        BODY,
        AdoptProgrammeBody.class,
        body -> body.command(CONTEXT),
        "planned",
        "accountsFor",
        "kind",
        "parent");
  }
}
