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
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.OutcomeLine;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.task.Bodies;
import org.tiendo.task.programme.ProgrammeApi.AdoptProgrammeBody;
import org.tiendo.task.programme.ProgrammeCommand.AdoptProgramme;

class ProgrammeApiTest {

  private static final CommandContext CONTEXT = by(HEAD);
  private static final String BODY =
      """
      {"authority": "commission", "title": "Programme", "from": "2022-01-01", "to": "2022-12-31",
       "planned": [{"ref": "07", "type": "REPORT", "title": "T", "lead": "commission", "dueOn": "2022-06-30"}],
       "accountsFor": [{"authorities": ["centre"]}]}
      """;

  @Test
  void a_programme_gets_the_id_that_the_command_derives() {
    LocalDate due = LocalDate.of(2022, 6, 30);
    assertThat(Bodies.read(BODY, AdoptProgrammeBody.class).command(CONTEXT))
        .isEqualTo(
            new AdoptProgramme(
                CONTEXT,
                new ProgrammeId(CONTEXT.newId("programme")),
                COMMISSION,
                "Programme",
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2022, 12, 31),
                List.of(new PlannedItem("07", ItemType.REPORT, "T", COMMISSION, due)),
                List.of(new OutcomeLine(List.of(CENTRE), List.of()))));
  }

  @Test
  void what_is_required_is_missed_by_name() {
    Bodies.misses(
        BODY, AdoptProgrammeBody.class, body -> body.command(CONTEXT), "planned", "accountsFor");
  }
}
