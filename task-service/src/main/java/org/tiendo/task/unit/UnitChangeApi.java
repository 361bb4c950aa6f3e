package org.tiendo.task.unit;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.request.CorrectionFields;
import org.tiendo.task.unit.UnitCommand.Change;
import org.tiendo.task.unit.UnitCommand.CorrectUnitEntry;
import org.tiendo.task.unit.UnitCommand.DecideUnitCorrection;
import org.tiendo.task.unit.UnitCommand.ReorganiseUnit;

/// Changes of units over HTTP.
@RestController
@Admits({Admission.ACTORS, Admission.ADMINISTRATORS})
class UnitChangeApi {

  @PostMapping("/api/commands/ReorganiseUnit")
  @Operation(
      summary = "Rename, move, merge or dissolve a unit",
      description =
          "By an administrator. Figures of earlier days stay under the unit as it was; the business date is the first day of the change.")
  ResponseEntity<?> reorganiseUnit(@RequestBody ReorganiseUnitBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/CorrectUnitEntry")
  @Operation(
      summary = "Mend what was mistyped when a unit was registered",
      description =
          "By an administrator. After the day of the entry another one has to confirm it.")
  ResponseEntity<?> correctUnitEntry(
      @RequestBody CorrectUnitEntryBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/DecideUnitCorrection")
  @Operation(
      summary = "Confirm a correction of a unit's entry, or reject it with a reason",
      description = "By an administrator who did not make it.")
  ResponseEntity<?> decideUnitCorrection(
      @RequestBody DecideUnitCorrectionBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// What is done to the unit.
  enum Kind {
    RENAME,
    MOVE,
    MERGE,
    DISSOLVE
  }

  /// @param names for RENAME, all names by language tag
  /// @param parent for MOVE; left out to be among the highest
  /// @param successors for MERGE the one unit it goes into, for DISSOLVE those that take over parts, perhaps none
  /// @param basis the document that orders it
  record ReorganiseUnitBody(
      @Nullable String unit,
      @Nullable Kind change,
      @Nullable Map<String, @Nullable String> names,
      @Nullable String parent,
      @Nullable List<@Nullable String> successors,
      @Nullable String basis,
      @Nullable LocalDate effectiveOn) {

    ReorganiseUnit command(CommandContext context) {
      return new ReorganiseUnit(
          context,
          Fields.id("unit", unit, UnitId::new),
          what(),
          Fields.text("basis", basis, Fields.TITLE));
    }

    private Change what() {
      return switch (Fields.required("change", change)) {
        case RENAME -> new Change.Rename(Fields.names("names", names));
        case MOVE -> new Change.MoveUnder(Fields.optionalId("parent", parent, UnitId::new));
        case MERGE ->
            new Change.MergeInto(Fields.only("successors", named(), "exactly one for MERGE"));
        case DISSOLVE -> new Change.Dissolve(new HashSet<>(named()));
      };
    }

    private List<UnitId> named() {
      return Fields.list("successors", successors, id -> Fields.id("successors", id, UnitId::new));
    }
  }

  /// @param field `names/` and a language tag
  /// @param to as it should read
  record CorrectUnitEntryBody(
      @Nullable String unit,
      @Nullable String field,
      @Nullable String to,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    CorrectUnitEntry command(CommandContext context) {
      return new CorrectUnitEntry(
          context,
          Fields.id("unit", unit, UnitId::new),
          CorrectionFields.wanted(field, to, reason));
    }
  }

  /// @param number of the correction
  /// @param reason of a rejection; left out to confirm
  record DecideUnitCorrectionBody(
      @Nullable String unit,
      @Nullable Integer number,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    DecideUnitCorrection command(CommandContext context) {
      return new DecideUnitCorrection(
          context,
          Fields.id("unit", unit, UnitId::new),
          Fields.required("number", number),
          Fields.optionalText("reason", reason, Fields.NOTE));
    }
  }
}
