package org.tiendo.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.by;
import static org.tiendo.task.project.Items.DUE;
import static org.tiendo.task.project.Items.ID;
import static org.tiendo.task.project.Items.NEXT_PROGRAMME;
import static org.tiendo.task.project.Items.PROGRAMME;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Corrections.Wanted;
import org.tiendo.contracts.vocabulary.Opinion;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;
import org.tiendo.edge.InvalidValue;
import org.tiendo.task.Bodies;
import org.tiendo.task.project.CoordinationApi.AnswerCoordinationBody;
import org.tiendo.task.project.CoordinationApi.RecordCoordinationLapseBody;
import org.tiendo.task.project.CoordinationApi.RequestCoordinationBody;
import org.tiendo.task.project.CoordinationCommand.AnswerCoordination;
import org.tiendo.task.project.CoordinationCommand.RecordCoordinationLapse;
import org.tiendo.task.project.CoordinationCommand.RequestCoordination;
import org.tiendo.task.project.EntryApi.ConfirmCorrectionBody;
import org.tiendo.task.project.EntryApi.CorrectEntryBody;
import org.tiendo.task.project.EntryApi.RejectCorrectionBody;
import org.tiendo.task.project.EntryCommand.ConfirmCorrection;
import org.tiendo.task.project.EntryCommand.CorrectEntry;
import org.tiendo.task.project.EntryCommand.RejectCorrection;
import org.tiendo.task.project.FateApi.CarryOverProjectBody;
import org.tiendo.task.project.FateApi.MergeProjectsBody;
import org.tiendo.task.project.FateApi.SplitProjectBody;
import org.tiendo.task.project.FateApi.WithdrawProjectBody;
import org.tiendo.task.project.FateCommand.CarryOverProject;
import org.tiendo.task.project.FateCommand.MergeProjects;
import org.tiendo.task.project.FateCommand.Part;
import org.tiendo.task.project.FateCommand.SplitProject;
import org.tiendo.task.project.FateCommand.WithdrawProject;
import org.tiendo.task.project.LeadApi.AcknowledgeAssignmentBody;
import org.tiendo.task.project.LeadApi.AddCoordinatorBody;
import org.tiendo.task.project.LeadApi.AnswerClarificationBody;
import org.tiendo.task.project.LeadApi.ProposeReassignmentBody;
import org.tiendo.task.project.LeadApi.ReassignLeadBody;
import org.tiendo.task.project.LeadApi.RemoveCoordinatorBody;
import org.tiendo.task.project.LeadApi.RequestClarificationBody;
import org.tiendo.task.project.LeadCommand.AcknowledgeAssignment;
import org.tiendo.task.project.LeadCommand.AddCoordinator;
import org.tiendo.task.project.LeadCommand.AnswerClarification;
import org.tiendo.task.project.LeadCommand.ProposeReassignment;
import org.tiendo.task.project.LeadCommand.ReassignLead;
import org.tiendo.task.project.LeadCommand.RemoveCoordinator;
import org.tiendo.task.project.LeadCommand.RequestClarification;
import org.tiendo.task.project.ProjectApi.ReverseCompletionBody;
import org.tiendo.task.project.ProjectApi.WithdrawSubmissionBody;
import org.tiendo.task.project.ProjectCommand.ReverseCompletion;
import org.tiendo.task.project.ProjectCommand.WithdrawSubmission;
import org.tiendo.task.project.TimeApi.DecideExtensionBody;
import org.tiendo.task.project.TimeApi.RecordDeadlineEventBody;
import org.tiendo.task.project.TimeApi.RecordDeadlineRederivedBody;
import org.tiendo.task.project.TimeApi.RequestExtensionBody;
import org.tiendo.task.project.TimeApi.ResumeProjectBody;
import org.tiendo.task.project.TimeApi.SuspendProjectBody;
import org.tiendo.task.project.TimeCommand.DecideExtension;
import org.tiendo.task.project.TimeCommand.RecordDeadlineEvent;
import org.tiendo.task.project.TimeCommand.RecordDeadlineRederived;
import org.tiendo.task.project.TimeCommand.RequestExtension;
import org.tiendo.task.project.TimeCommand.ResumeProject;
import org.tiendo.task.project.TimeCommand.SuspendProject;

/// Every command of the life of an item as HTTP gives it.
class ItemApiTest {

  private static final CommandContext CONTEXT = by(MONITOR);

  /// @param optional fields that may be left out
  private record Case<B>(
      Class<B> body,
      String json,
      BiFunction<B, CommandContext, ?> make,
      Object command,
      String... optional) {

    @Override
    public String toString() {
      return body.getSimpleName();
    }

    Object read(String text) {
      return make.apply(Bodies.read(text, body), CONTEXT);
    }

    void misses() {
      Bodies.misses(json, body, b -> make.apply(b, CONTEXT), optional);
    }
  }

  static Stream<Case<?>> cases() {
    return Stream.of(
        new Case<>(
            AcknowledgeAssignmentBody.class,
            """
            {"project": "project-1"}
            """,
            AcknowledgeAssignmentBody::command,
            new AcknowledgeAssignment(CONTEXT, ID)),
        new Case<>(
            RequestClarificationBody.class,
            """
            {"project": "project-1", "question": "Which posts?"}
            """,
            RequestClarificationBody::command,
            new RequestClarification(CONTEXT, ID, "Which posts?")),
        new Case<>(
            AnswerClarificationBody.class,
            """
            {"project": "project-1", "number": 1, "answer": "All"}
            """,
            AnswerClarificationBody::command,
            new AnswerClarification(CONTEXT, ID, 1, "All")),
        new Case<>(
            ProposeReassignmentBody.class,
            """
            {"project": "project-1", "proposed": "department", "reason": "It knows"}
            """,
            ProposeReassignmentBody::command,
            new ProposeReassignment(CONTEXT, ID, DEPARTMENT, "It knows"),
            "proposed"),
        new Case<>(
            ReassignLeadBody.class,
            """
            {"project": "project-1", "lead": "department", "reason": "It knows", "basis": "12-TB"}
            """,
            ReassignLeadBody::command,
            new ReassignLead(CONTEXT, ID, DEPARTMENT, "It knows", "12-TB"),
            "basis"),
        new Case<>(
            AddCoordinatorBody.class,
            """
            {"project": "project-1", "unit": "office", "task": "Annexes"}
            """,
            AddCoordinatorBody::command,
            new AddCoordinator(CONTEXT, ID, OFFICE, "Annexes"),
            "task"),
        new Case<>(
            RemoveCoordinatorBody.class,
            """
            {"project": "project-1", "unit": "office", "reason": "Done"}
            """,
            RemoveCoordinatorBody::command,
            new RemoveCoordinator(CONTEXT, ID, OFFICE, "Done")),
        new Case<>(
            RequestCoordinationBody.class,
            """
            {"project": "project-1", "unit": "office", "question": "Sound?", "dueOn": "2022-06-30", "mandatory": true}
            """,
            RequestCoordinationBody::command,
            new RequestCoordination(CONTEXT, ID, OFFICE, "Sound?", DUE, true),
            "mandatory"),
        new Case<>(
            AnswerCoordinationBody.class,
            """
            {"project": "project-1", "number": 1, "opinion": "DISAGREE", "comments": "Annex 3", "files": []}
            """,
            AnswerCoordinationBody::command,
            new AnswerCoordination(CONTEXT, ID, 1, Opinion.DISAGREE, "Annex 3", List.of()),
            "comments",
            "files"),
        new Case<>(
            RecordCoordinationLapseBody.class,
            """
            {"project": "project-1", "number": 1}
            """,
            RecordCoordinationLapseBody::command,
            new RecordCoordinationLapse(CONTEXT, ID, 1)),
        new Case<>(
            RequestExtensionBody.class,
            """
            {"project": "project-1", "expectedOn": "2022-06-30", "cause": "Late", "progress": "Half"}
            """,
            RequestExtensionBody::command,
            new RequestExtension(CONTEXT, ID, DUE, "Late", "Half")),
        new Case<>(
            DecideExtensionBody.class,
            """
            {"project": "project-1", "number": 1, "dueOn": "2022-06-30", "reason": "Fair"}
            """,
            DecideExtensionBody::command,
            new DecideExtension(CONTEXT, ID, 1, DUE, "Fair"),
            "dueOn",
            "reason"),
        new Case<>(
            SuspendProjectBody.class,
            """
            {"project": "project-1", "reason": "Law", "basis": "14-TB", "policy": "ADD_DAYS"}
            """,
            SuspendProjectBody::command,
            new SuspendProject(CONTEXT, ID, "Law", "14-TB", SuspensionPolicy.ADD_DAYS)),
        new Case<>(
            ResumeProjectBody.class,
            """
            {"project": "project-1"}
            """,
            ResumeProjectBody::command,
            new ResumeProject(CONTEXT, ID)),
        new Case<>(
            RecordDeadlineEventBody.class,
            """
            {"project": "project-1", "happenedOn": "2022-06-30"}
            """,
            RecordDeadlineEventBody::command,
            new RecordDeadlineEvent(CONTEXT, ID, DUE)),
        new Case<>(
            RecordDeadlineRederivedBody.class,
            """
            {"project": "project-1"}
            """,
            RecordDeadlineRederivedBody::command,
            new RecordDeadlineRederived(CONTEXT, ID)),
        new Case<>(
            WithdrawProjectBody.class,
            """
            {"project": "project-1", "reason": "Given up", "basis": "15-TB"}
            """,
            WithdrawProjectBody::command,
            new WithdrawProject(CONTEXT, ID, "Given up", "15-TB"),
            "basis"),
        new Case<>(
            MergeProjectsBody.class,
            """
            {"project": "project-1", "sources": ["project-2"], "reason": "Same", "basis": "16-TB"}
            """,
            MergeProjectsBody::command,
            new MergeProjects(CONTEXT, ID, List.of(new ProjectId("project-2")), "Same", "16-TB"),
            "sources",
            "basis"),
        new Case<>(
            SplitProjectBody.class,
            """
            {"project": "project-1", "parts": [{"title": "T", "product": "P", "lead": "office", "dueOn": "2022-06-30"}], "reason": "Two", "basis": "17-TB"}
            """,
            SplitProjectBody::command,
            new SplitProject(CONTEXT, ID, List.of(new Part("T", "P", OFFICE, DUE)), "Two", "17-TB"),
            "parts",
            "basis"),
        new Case<>(
            CarryOverProjectBody.class,
            """
            {"project": "project-1", "from": "programme-1", "to": "programme-2"}
            """,
            CarryOverProjectBody::command,
            new CarryOverProject(CONTEXT, ID, PROGRAMME, NEXT_PROGRAMME)),
        new Case<>(
            CorrectEntryBody.class,
            """
            {"project": "project-1", "field": "title", "to": "Titles", "reason": "Typing"}
            """,
            CorrectEntryBody::command,
            new CorrectEntry(CONTEXT, ID, new Wanted("title", "Titles", "Typing"))),
        new Case<>(
            ConfirmCorrectionBody.class,
            """
            {"project": "project-1", "number": 1}
            """,
            ConfirmCorrectionBody::command,
            new ConfirmCorrection(CONTEXT, ID, 1)),
        new Case<>(
            RejectCorrectionBody.class,
            """
            {"project": "project-1", "number": 1, "reason": "It was right"}
            """,
            RejectCorrectionBody::command,
            new RejectCorrection(CONTEXT, ID, 1, "It was right")),
        new Case<>(
            WithdrawSubmissionBody.class,
            """
            {"project": "project-1", "reason": "Annex"}
            """,
            WithdrawSubmissionBody::command,
            new WithdrawSubmission(CONTEXT, ID, "Annex")),
        new Case<>(
            ReverseCompletionBody.class,
            """
            {"project": "project-1", "reason": "Revoked"}
            """,
            ReverseCompletionBody::command,
            new ReverseCompletion(CONTEXT, ID, "Revoked")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_request_becomes_its_command(Case<?> given) {
    assertThat(given.read(given.json())).isEqualTo(given.command());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void what_a_command_requires_is_missed_by_name(Case<?> given) {
    given.misses();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_hostile_id_is_refused_by_name(Case<?> given) {
    for (String hostile : List.of("../etc", "a b", "A", "", "a".repeat(65), "\u202e", "x'--")) {
      String json = given.json().replace("\"project-1\"", '"' + hostile + '"');
      assertThatThrownBy(() -> given.read(json))
          .isInstanceOf(InvalidValue.class)
          .hasMessageStartingWith("project");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_text_that_is_too_long_or_has_control_characters_is_refused(Case<?> given) {
    if (!given.json().contains("\"reason\"")) {
      return;
    }
    for (String hostile : List.of("x".repeat(2001), "a\\u0000b", "\\u001b[2J", " ")) {
      String json =
          given
              .json()
              .replaceFirst(
                  "\"reason\": \"[^\"]*\"",
                  java.util.regex.Matcher.quoteReplacement("\"reason\": \"" + hostile + '"'));
      if (hostile.isBlank() && List.of(given.optional()).contains("reason")) {
        continue;
      }
      assertThatThrownBy(() -> given.read(json)).isInstanceOf(InvalidValue.class);
    }
  }

  @Test
  void the_field_of_an_item_may_be_emptied() {
    var body =
        Bodies.read(
            """
            {"project": "project-1", "field": "field", "to": " ", "reason": "Typing"}
            """,
            CorrectEntryBody.class);
    assertThat(body.command(CONTEXT))
        .isEqualTo(new CorrectEntry(CONTEXT, ID, new Wanted("field", "", "Typing")));
  }
}
