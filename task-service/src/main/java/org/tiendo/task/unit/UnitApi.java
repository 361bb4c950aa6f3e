package org.tiendo.task.unit;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.edge.InvalidValue;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.request.Fields;
import org.tiendo.task.unit.UnitCommand.RegisterUnit;

/// Units over HTTP.
@RestController
@Admits({Admission.ACTORS, Admission.ADMINISTRATORS})
class UnitApi {

  @PostMapping("/api/commands/RegisterUnit")
  @Operation(
      summary = "Register a unit under a code of your choice",
      description = "By an administrator; the unit above it first.")
  ResponseEntity<?> registerUnit(@RequestBody RegisterUnitBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param names name by language tag
  /// @param numbering anew each calendar year if left out
  record RegisterUnitBody(
      @Nullable String unit,
      @Nullable Map<String, String> names,
      @Nullable String parent,
      @Nullable Boolean external,
      @Nullable NumberingBody numbering,
      @Nullable LocalDate effectiveOn) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    RegisterUnit command(CommandContext context) {
      return new RegisterUnit(
          context,
          Fields.id("unit", unit, UnitId::new),
          readNames(),
          Fields.optionalId("parent", parent, UnitId::new),
          Boolean.TRUE.equals(external),
          numbering == null ? new Numbering(Numbering.Kind.YEAR, List.of()) : numbering.value());
    }

    private Map<String, String> readNames() {
      Map<String, String> read = new TreeMap<>();
      Fields.required("names", names)
          .forEach((language, name) -> {
            if (!LANGUAGE.matcher(language).matches()) {
              throw new InvalidValue("names", "names: keys are language tags");
            }
            read.put(language, Fields.text("names." + language, name, Fields.TITLE));
          });
      return read;
    }
  }

  record NumberingBody(Numbering.@Nullable Kind kind, @Nullable List<@Nullable TermBody> terms) {

    Numbering value() {
      return new Numbering(
          Fields.required("numbering.kind", kind),
          Fields.list("numbering.terms", terms, TermBody::value));
    }
  }

  record TermBody(@Nullable String label, @Nullable LocalDate from, @Nullable LocalDate to) {

    Numbering.Term value() {
      return new Numbering.Term(
          Fields.text("term.label", label, Fields.LABEL),
          Fields.required("term.from", from),
          Fields.required("term.to", to));
    }
  }
}
