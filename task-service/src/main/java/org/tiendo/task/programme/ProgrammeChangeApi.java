package org.tiendo.task.programme;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.ItemFate;
import org.tiendo.contracts.vocabulary.ProjectFate;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.programme.ProgrammeApi.PlannedItemBody;
import org.tiendo.task.programme.ProgrammeCommand.AmendProgramme;
import org.tiendo.task.programme.ProgrammeCommand.CloseProgramme;
import org.tiendo.task.programme.ProgrammeCommand.CorrectProgrammeEntry;
import org.tiendo.task.programme.ProgrammeCommand.DecideProgrammeCorrection;
import org.tiendo.task.programme.ProgrammeCommand.SettleItems;
import org.tiendo.task.request.CorrectionFields;

/// What becomes of programmes, over HTTP.
@RestController
@Admits(Admission.ACTORS)
class ProgrammeChangeApi {

  @PostMapping("/api/commands/AmendProgramme")
  @Operation(
      summary = "Add planned items to a programme, change or withdraw them",
      description =
          "By its authority or the head of that unit. The baseline stays what it was. What an item carries out already is not withdrawn here.")
  ResponseEntity<?> amendProgramme(@RequestBody AmendProgrammeBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/SettleItems")
  @Operation(
      summary = "Carry items of a programme over, or withdraw them, before it is closed",
      description =
          "By its authority or the head of that unit. At most 200 at once, all or none; send it again for those that are left. The programme stays open.")
  ResponseEntity<?> settleItems(@RequestBody SettleItemsBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/CloseProgramme")
  @Operation(
      summary = "Close a programme as of a date, with a fate for each item that is open then",
      description =
          "By its authority or the head of that unit; for good. At most 200 fates: where more items are open, `SettleItems` tells of the others before.")
  ResponseEntity<?> closeProgramme(@RequestBody CloseProgrammeBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/CorrectProgrammeEntry")
  @Operation(
      summary = "Mend what was mistyped when a programme was entered",
      description =
          "By its authority or the head of that unit. Once a working day has passed, another person has to confirm it.")
  ResponseEntity<?> correctProgrammeEntry(
      @RequestBody CorrectProgrammeEntryBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/DecideProgrammeCorrection")
  @Operation(
      summary = "Confirm a correction of a programme's entry, or reject it with a reason",
      description = "By its authority or the head of that unit, but not by who made it.")
  ResponseEntity<?> decideProgrammeCorrection(
      @RequestBody DecideProgrammeCorrectionBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param changed planned items as they are meant from now on
  /// @param withdrawn references of planned items
  record AmendProgrammeBody(
      @Nullable String programme,
      @Nullable List<@Nullable PlannedItemBody> added,
      @Nullable List<@Nullable PlannedItemBody> changed,
      @Nullable List<@Nullable String> withdrawn,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    AmendProgramme command(CommandContext context) {
      return new AmendProgramme(
          context,
          id(programme),
          Fields.list("added", added, PlannedItemBody::value),
          Fields.list("changed", changed, PlannedItemBody::value),
          refs(withdrawn),
          Fields.text("reason", reason, Fields.NOTE));
    }
  }

  record SettleItemsBody(
      @Nullable String programme,
      @Nullable List<@Nullable FateBody> fates,
      @Nullable LocalDate effectiveOn) {

    SettleItems command(CommandContext context) {
      return new SettleItems(
          context,
          id(programme),
          Fields.list("fates", Fields.required("fates", fates), FateBody::value));
    }
  }

  /// @param asOf the date of its figures
  /// @param withdrawn references of planned items that no item carries out and that are given up
  record CloseProgrammeBody(
      @Nullable String programme,
      @Nullable LocalDate asOf,
      @Nullable List<@Nullable FateBody> fates,
      @Nullable List<@Nullable String> withdrawn,
      @Nullable LocalDate effectiveOn) {

    CloseProgramme command(CommandContext context) {
      return new CloseProgramme(
          context,
          id(programme),
          Fields.required("asOf", asOf),
          Fields.list("fates", fates, FateBody::value),
          refs(withdrawn));
    }
  }

  /// @param toProgramme the programme it goes on in, if it does
  /// @param reason why it meets this fate; the title of the programme stands for it if it is left out
  record FateBody(
      @Nullable String project,
      @Nullable ItemFate fate,
      @Nullable String toProgramme,
      @Nullable String reason) {

    ProjectFate value() {
      return new ProjectFate(
          Fields.id("fates.project", project, ProjectId::new),
          Fields.required("fates.fate", fate),
          Fields.optionalId("fates.toProgramme", toProgramme, ProgrammeId::new),
          Fields.optionalText("fates.reason", reason, Fields.NOTE));
    }
  }

  /// @param field `title`, `planned/<ref>/title` or `planned/<ref>/dueOn`
  /// @param to as it should read
  record CorrectProgrammeEntryBody(
      @Nullable String programme,
      @Nullable String field,
      @Nullable String to,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    CorrectProgrammeEntry command(CommandContext context) {
      return new CorrectProgrammeEntry(
          context, id(programme), CorrectionFields.wanted(field, to, reason));
    }
  }

  /// @param number of the correction
  /// @param reason of a rejection; left out to confirm
  record DecideProgrammeCorrectionBody(
      @Nullable String programme,
      @Nullable Integer number,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    DecideProgrammeCorrection command(CommandContext context) {
      return new DecideProgrammeCorrection(
          context,
          id(programme),
          Fields.required("number", number),
          Fields.optionalText("reason", reason, Fields.NOTE));
    }
  }

  private static ProgrammeId id(@Nullable String programme) {
    return Fields.id("programme", programme, ProgrammeId::new);
  }

  private static Set<String> refs(@Nullable List<@Nullable String> withdrawn) {
    return new HashSet<>(
        Fields.list("withdrawn", withdrawn, ref -> Fields.text("withdrawn", ref, Fields.LABEL)));
  }
}
