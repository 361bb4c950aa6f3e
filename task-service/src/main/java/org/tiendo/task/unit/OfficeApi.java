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
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.unit.UnitCommand.AppointToOffice;
import org.tiendo.task.unit.UnitCommand.Delegate;
import org.tiendo.task.unit.UnitCommand.EndOfficeHolding;
import org.tiendo.task.unit.UnitCommand.EstablishOffice;
import org.tiendo.task.unit.UnitCommand.RevokeDelegation;

/// Offices and delegations over HTTP.
@RestController
@Admits({Admission.ACTORS, Admission.ADMINISTRATORS})
class OfficeApi {

  @PostMapping("/api/commands/EstablishOffice")
  @Operation(
      summary = "Set up an office of a unit, whose holder acts in some roles",
      description = "By an administrator.")
  ResponseEntity<?> establishOffice(@RequestBody EstablishOfficeBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/AppointToOffice")
  @Operation(
      summary = "Enter who holds an office, or acts for its holder",
      description =
          "By an administrator. From the business date on the person may act in the roles of the office.")
  ResponseEntity<?> appointToOffice(@RequestBody AppointToOfficeBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/EndOfficeHolding")
  @Operation(
      summary = "Enter that a person holds an office no longer",
      description = "By an administrator. The business date is the first day without.")
  ResponseEntity<?> endOfficeHolding(
      @RequestBody EndOfficeHoldingBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/Delegate")
  @Operation(
      summary = "Let another person act in roles of an office that you hold",
      description = "By its holder, or who acts for the holder.")
  ResponseEntity<?> delegate(@RequestBody DelegateBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/RevokeDelegation")
  @Operation(
      summary = "End a delegation before its last day",
      description =
          "By who delegated, or an administrator. The business date is the first day without.")
  ResponseEntity<?> revokeDelegation(
      @RequestBody RevokeDelegationBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param office code of your choice, unique in the unit
  /// @param titles title by language tag
  record EstablishOfficeBody(
      @Nullable String unit,
      @Nullable String office,
      @Nullable Map<String, @Nullable String> titles,
      @Nullable List<@Nullable Role> roles,
      @Nullable LocalDate effectiveOn) {

    EstablishOffice command(CommandContext context) {
      return new EstablishOffice(
          context,
          Fields.id("unit", unit, UnitId::new),
          Fields.code("office", office),
          Fields.names("titles", titles),
          new HashSet<>(Fields.list("roles", Fields.required("roles", roles), role -> role)));
    }
  }

  /// @param acting whether the person stands in for the holder
  /// @param basis the document that appoints
  record AppointToOfficeBody(
      @Nullable String unit,
      @Nullable String office,
      @Nullable String person,
      @Nullable Boolean acting,
      @Nullable String basis,
      @Nullable LocalDate effectiveOn) {

    AppointToOffice command(CommandContext context) {
      return new AppointToOffice(
          context,
          Fields.id("unit", unit, UnitId::new),
          Fields.code("office", office),
          Fields.id("person", person, PersonId::new),
          Boolean.TRUE.equals(acting),
          Fields.text("basis", basis, Fields.TITLE));
    }
  }

  record EndOfficeHoldingBody(
      @Nullable String unit,
      @Nullable String office,
      @Nullable String person,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    EndOfficeHolding command(CommandContext context) {
      return new EndOfficeHolding(
          context,
          Fields.id("unit", unit, UnitId::new),
          Fields.code("office", office),
          Fields.id("person", person, PersonId::new),
          Fields.text("reason", reason, Fields.NOTE));
    }
  }

  /// @param to who may act
  /// @param roles some of those of the office
  /// @param until last day
  record DelegateBody(
      @Nullable String unit,
      @Nullable String office,
      @Nullable String to,
      @Nullable List<@Nullable Role> roles,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String basis,
      @Nullable LocalDate effectiveOn) {

    Delegate command(CommandContext context) {
      return new Delegate(
          context,
          Fields.id("unit", unit, UnitId::new),
          Fields.code("office", office),
          Fields.id("to", to, PersonId::new),
          new HashSet<>(Fields.list("roles", Fields.required("roles", roles), role -> role)),
          Fields.required("from", from),
          Fields.required("until", until),
          Fields.text("basis", basis, Fields.TITLE));
    }
  }

  /// @param delegation its number within the unit
  record RevokeDelegationBody(
      @Nullable String unit,
      @Nullable Integer delegation,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    RevokeDelegation command(CommandContext context) {
      return new RevokeDelegation(
          context,
          Fields.id("unit", unit, UnitId::new),
          Fields.required("delegation", delegation),
          Fields.text("reason", reason, Fields.NOTE));
    }
  }
}
