package org.tiendo.review.inspection;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.InspectionId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.Conclusion;
import org.tiendo.contracts.vocabulary.TeamMember;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;

/// Inspections over HTTP, but for their findings.
@RestController
@Admits(Admission.ACTORS)
class InspectionApi {

  @PostMapping("/api/commands/PlanInspection")
  @Operation(
      summary = "Plan an inspection of a unit",
      description = "By an authority above it, with a team of which nobody is of that unit.")
  ResponseEntity<?> planInspection(@RequestBody PlanInspectionBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/StartInspection")
  @Operation(summary = "Begin an inspection", description = "By its team.")
  ResponseEntity<?> startInspection(@RequestBody StartInspectionBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/ConcludeInspection")
  @Operation(
      summary = "Conclude an inspection",
      description = "By its team; open findings stay open, each with its deadline.")
  ResponseEntity<?> concludeInspection(
      @RequestBody ConcludeInspectionBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param subject the unit that is inspected
  /// @param from first planned day
  /// @param to last planned day
  /// @param items items that are looked at
  record PlanInspectionBody(
      @Nullable String title,
      @Nullable String subject,
      @Nullable List<@Nullable MemberBody> team,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable List<@Nullable String> items,
      @Nullable LocalDate effectiveOn) {

    InspectionCommand command(CommandContext context) {
      return new InspectionCommand.PlanInspection(
          context,
          new InspectionId(context.newId("inspection")),
          Fields.text("title", title, Fields.TITLE),
          Fields.id("subject", subject, UnitId::new),
          Fields.list("team", Fields.required("team", team), MemberBody::value),
          Fields.required("from", from),
          Fields.required("to", to),
          Fields.list("items", items, id -> Fields.id("items", id, ProjectId::new)));
    }
  }

  record MemberBody(@Nullable String person, @Nullable String unit) {

    TeamMember value() {
      return new TeamMember(
          Fields.id("team.person", person, PersonId::new),
          Fields.id("team.unit", unit, UnitId::new));
    }
  }

  record StartInspectionBody(@Nullable String inspection, @Nullable LocalDate effectiveOn) {

    InspectionCommand command(CommandContext context) {
      return new InspectionCommand.StartInspection(context, id(inspection));
    }
  }

  /// @param responsibility who answers for it, by unit or office, never by a person's name
  record ConcludeInspectionBody(
      @Nullable String inspection,
      @Nullable String nature,
      @Nullable String degree,
      @Nullable String cause,
      @Nullable String responsibility,
      @Nullable LocalDate effectiveOn) {

    InspectionCommand command(CommandContext context) {
      return new InspectionCommand.ConcludeInspection(
          context,
          id(inspection),
          new Conclusion(
              Fields.text("nature", nature, Fields.NOTE),
              Fields.text("degree", degree, Fields.NOTE),
              Fields.text("cause", cause, Fields.NOTE),
              Fields.text("responsibility", responsibility, Fields.NOTE)));
    }
  }

  static InspectionId id(@Nullable String inspection) {
    return Fields.id("inspection", inspection, InspectionId::new);
  }
}
