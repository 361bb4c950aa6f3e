package org.tiendo.review.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.Given.DAY;
import static org.tiendo.review.Given.PLANNING;
import static org.tiendo.review.Given.QUALITY;
import static org.tiendo.review.Given.STATUTE;
import static org.tiendo.review.Given.by;
import static org.tiendo.review.inspection.InspectionStory.CONCLUSION;
import static org.tiendo.review.inspection.InspectionStory.DUE;
import static org.tiendo.review.inspection.InspectionStory.EVIDENCE;
import static org.tiendo.review.inspection.InspectionStory.ID;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.InspectionId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.TeamMember;
import org.tiendo.review.Bodies;

class InspectionApiTest {

  private static final CommandContext HOA = by(InspectionStory.PLANNER);
  private static final CommandContext BINH = by(InspectionStory.INSPECTOR);
  private static final CommandContext AN = by(InspectionStory.HEAD);

  @Test
  void a_body_becomes_a_plan_with_an_id_of_its_own() {
    var body =
        new Bodies<>(
            InspectionApi.PlanInspectionBody.class,
            b -> b::command,
            """
            {"title": " Files ", "subject": "planning", "from": "2026-05-20", "to": "2026-05-29",
             "team": [{"person": "binh", "unit": "quality"}], "items": ["statute"]}
            """);
    assertThat(body.command(HOA))
        .isEqualTo(
            new InspectionCommand.PlanInspection(
                HOA,
                new InspectionId(HOA.newId("inspection")),
                "Files",
                PLANNING,
                List.of(new TeamMember(new PersonId("binh"), QUALITY)),
                DAY,
                DAY.plusDays(9),
                List.of(STATUTE)));
    body.needs(HOA, "title", "subject", "team", "from", "to")
        .refuses(HOA, "title", "\"   \"")
        .refuses(HOA, "subject", "\"Not An Id\"")
        .refuses(HOA, "items", "[\"Not An Id\"]")
        .refuses(HOA, "team", "[{\"person\": \"binh\"}]");
  }

  @Test
  void bodies_become_what_the_team_does() {
    assertThat(
            new Bodies<>(
                    InspectionApi.StartInspectionBody.class,
                    b -> b::command,
                    "{\"inspection\": \"insp-1\"}")
                .needs(BINH, "inspection")
                .command(BINH))
        .isEqualTo(InspectionStory.start(BINH));
    assertThat(
            new Bodies<>(
                    FindingApi.RecordFindingBody.class,
                    b -> b::command,
                    """
                    {"inspection": "insp-1", "text": "two reports are missing", "item": "statute",
                     "remedyDueOn": "2026-06-19"}
                    """)
                .needs(BINH, "inspection", "text", "remedyDueOn")
                .command(BINH))
        .isEqualTo(InspectionStory.find(BINH));
    assertThat(
            new Bodies<>(
                    FindingApi.AcceptRemedyBody.class,
                    b -> b::command,
                    "{\"inspection\": \"insp-1\", \"finding\": \"1\"}")
                .needs(BINH, "inspection", "finding")
                .command(BINH))
        .isEqualTo(InspectionStory.close(BINH, "1"));
    assertThat(
            new Bodies<>(
                    FindingApi.DeclineRemedyBody.class,
                    b -> b::command,
                    """
                    {"inspection": "insp-1", "finding": "1", "reason": "unsigned", "remedyDueOn": "2026-06-19"}
                    """)
                .needs(BINH, "inspection", "finding", "reason", "remedyDueOn")
                .command(BINH))
        .isEqualTo(InspectionStory.decline(BINH, "1", DUE));
  }

  @Test
  void a_body_becomes_a_remedy_with_evidence() {
    var body =
        new Bodies<>(
            FindingApi.SubmitRemedyBody.class,
            b -> b::command,
            """
            {"inspection": "insp-1", "finding": "1", "text": "filed", "evidence": [
              {"name": "register.pdf", "size": 10, "mediaType": "application/pdf",
               "sha256": "0000000000000000000000000000000000000000000000000000000000000000"}]}
            """);
    assertThat(body.command(AN))
        .isEqualTo(new InspectionCommand.SubmitRemedy(AN, ID, "1", "filed", EVIDENCE));
    body.needs(AN, "inspection", "finding", "text")
        .refuses(AN, "evidence", "[{}]")
        .refuses(
            AN,
            "evidence",
            "[{\"name\": \"a\", \"size\": 1, \"mediaType\": \"x\", \"sha256\": \"short\"}]")
        .refuses(
            AN,
            "evidence",
            "[{\"name\": \"a\", \"size\": -1, \"mediaType\": \"x\", \"sha256\": \"%s\"}]"
                .formatted("0".repeat(64)));
  }

  @Test
  void a_body_becomes_a_conclusion() {
    var body =
        new Bodies<>(
            InspectionApi.ConcludeInspectionBody.class,
            b -> b::command,
            """
            {"inspection": "insp-1", "nature": "files not kept", "degree": "slight", "cause": "no register",
             "responsibility": "the head of the unit"}
            """);
    assertThat(body.command(BINH))
        .isEqualTo(new InspectionCommand.ConcludeInspection(BINH, ID, CONCLUSION));
    body.needs(BINH, "inspection", "nature", "degree", "cause", "responsibility");
  }
}
