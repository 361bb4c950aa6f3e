package org.tiendo.task.unit;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.NumberProfile;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
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
      @Nullable Map<String, @Nullable String> names,
      @Nullable String parent,
      @Nullable Boolean external,
      @Nullable NumberingBody numbering,
      @Nullable LocalDate effectiveOn) {

    RegisterUnit command(CommandContext context) {
      return new RegisterUnit(
          context,
          Fields.id("unit", unit, UnitId::new),
          Fields.names("names", names),
          Fields.optionalId("parent", parent, UnitId::new),
          Boolean.TRUE.equals(external),
          numbering == null ? new Numbering(Numbering.Kind.YEAR, List.of()) : numbering.value());
    }
  }

  /// @param profile how numbers are printed; number and symbol as entered if left out
  record NumberingBody(
      Numbering.@Nullable Kind kind,
      @Nullable List<@Nullable TermBody> terms,
      @Nullable ProfileBody profile) {

    Numbering value() {
      return new Numbering(
          Fields.required("numbering.kind", kind),
          Fields.list("numbering.terms", terms, TermBody::value),
          profile == null ? null : profile.value());
    }
  }

  /// @param pattern with `{number}`, `{code}` and `{year}` in it, e.g. `{number}-{code}/TW`
  /// @param codes by document type, what stands for it in a symbol
  /// @param oneSeries whether all types share one series
  record ProfileBody(
      @Nullable String pattern,
      @Nullable Map<String, @Nullable String> codes,
      @Nullable Boolean oneSeries) {

    NumberProfile value() {
      Map<String, String> read = new TreeMap<>();
      if (codes != null) {
        codes.forEach((type, code) ->
            read.put(
                Fields.code("profile.codes", type),
                Fields.text("profile.codes." + type, code, Fields.LABEL)));
      }
      return new NumberProfile(
          Fields.text("profile.pattern", pattern, Fields.LABEL),
          read,
          Boolean.TRUE.equals(oneSeries));
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
