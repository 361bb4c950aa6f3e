package org.tiendo.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.by;
import static org.tiendo.task.project.Items.CLAUSE;
import static org.tiendo.task.project.Items.DOCUMENT;
import static org.tiendo.task.project.Items.DUE;
import static org.tiendo.task.project.Items.FILE;
import static org.tiendo.task.project.Items.ID;
import static org.tiendo.task.project.Items.PROGRAMME;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.edge.InvalidValue;
import org.tiendo.task.Bodies;
import org.tiendo.task.project.AssignProjectApi.AssignProjectBody;
import org.tiendo.task.project.ProjectApi.CompleteProjectBody;
import org.tiendo.task.project.ProjectApi.ReportProgressBody;
import org.tiendo.task.project.ProjectApi.SubmitProjectBody;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectCommand.CompleteProject;
import org.tiendo.task.project.ProjectCommand.Place;
import org.tiendo.task.project.ProjectCommand.ReportProgress;
import org.tiendo.task.project.ProjectCommand.SubmitProject;

class ProjectApiTest {

  private static final CommandContext CONTEXT = by(MONITOR);
  private static final String ASSIGN =
      """
      {"type": "PROJECT", "title": "Title", "product": "Draft", "assigner": "centre", "lead": "commission",
       "coordinators": ["office"], "reviewingUnit": "quality", "deadline": {"dueOn": "2022-06-30"},
       "sources": [{"directive": "d-1", "clause": "III.2"}],
       "memberships": [{"programme": "programme-1", "plannedRef": "07"}],
       "field": "staffing", "priority": true, "secrecy": "SECRET", "issueRequired": true,
       "responsible": "tu", "powers": "Asks all units"}
      """;
  private static final String SUBMIT =
      """
      {"project": "project-1", "files": [
        {"name": "project.pdf", "sha256": "%s", "size": 4096, "mediaType": "application/pdf"}]}
      """
          .formatted(FILE.sha256());

  @Test
  void an_item_gets_the_id_that_the_command_derives() {
    assertThat(Bodies.read(ASSIGN, AssignProjectBody.class).command(CONTEXT))
        .isEqualTo(
            new AssignProject(
                CONTEXT,
                new ProjectId(CONTEXT.newId("project")),
                ItemType.PROJECT,
                "Title",
                "Draft",
                CENTRE,
                COMMISSION,
                List.of(OFFICE),
                QUALITY,
                DeadlineRule.fixed(DUE, DeadlineRule.LastDay.AS_IT_IS),
                List.of(CLAUSE),
                List.of(new Place(PROGRAMME, "07")),
                "staffing",
                true,
                Secrecy.SECRET,
                true,
                new PersonId("tu"),
                "Asks all units",
                null,
                null));
  }

  @Test
  void what_an_assignment_requires_is_missed_by_name() {
    Bodies.misses(
        ASSIGN,
        AssignProjectBody.class,
        body -> body.command(CONTEXT),
        "coordinators",
        "sources",
        "memberships",
        "field",
        "priority",
        "secrecy",
        "issueRequired",
        "responsible",
        "powers");
  }

  @Test
  void a_deadline_has_one_date() {
    for (String wrong :
        List.of("{}", "{\"dueOn\": \"2022-06-30\", \"reviewOn\": \"2022-06-30\"}")) {
      var body =
          Bodies.read(
              ASSIGN.replace("{\"dueOn\": \"2022-06-30\"}", wrong), AssignProjectBody.class);
      assertThatThrownBy(() -> body.command(CONTEXT)).isInstanceOf(InvalidValue.class);
    }
  }

  @Test
  void a_blank_title_is_left_to_the_rule() {
    var body = Bodies.read(ASSIGN.replace("\"Title\"", "\" \""), AssignProjectBody.class);
    assertThat(body.command(CONTEXT).title()).isEmpty();
  }

  @Test
  void progress_names_the_unit_it_is_reported_for() {
    String json =
        """
        {"project": "project-1", "onBehalfOf": "commission", "percent": 40, "stage": "draft", "note": " "}
        """;
    var body = Bodies.read(json, ReportProgressBody.class);
    assertThat(body.behalf()).isEqualTo(COMMISSION);
    assertThat(body.command(CONTEXT))
        .isEqualTo(new ReportProgress(CONTEXT, ID, COMMISSION, 40, "draft", null));
    Bodies.misses(
        json,
        ReportProgressBody.class,
        b -> b.command(CONTEXT),
        "onBehalfOf",
        "percent",
        "stage",
        "note");
  }

  @Test
  void a_submission_describes_its_files() {
    assertThat(Bodies.read(SUBMIT, SubmitProjectBody.class).command(CONTEXT))
        .isEqualTo(new SubmitProject(CONTEXT, ID, List.of(FILE), List.of(), null));
    Bodies.misses(SUBMIT, SubmitProjectBody.class, body -> body.command(CONTEXT), "files");
  }

  @Test
  void completion_cites_documents() {
    String json = "{\"project\": \"project-1\", \"documents\": [\"doc-1\"]}";
    assertThat(Bodies.read(json, CompleteProjectBody.class).command(CONTEXT))
        .isEqualTo(new CompleteProject(CONTEXT, ID, List.of(DOCUMENT)));
    Bodies.misses(json, CompleteProjectBody.class, body -> body.command(CONTEXT), "documents");
  }
}
