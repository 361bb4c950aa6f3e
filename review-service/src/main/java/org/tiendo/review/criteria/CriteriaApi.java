package org.tiendo.review.criteria;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.review.criteria.CriteriaCommand.PublishCriteria;

/// Criteria over HTTP.
@RestController
@Admits(Admission.ACTORS)
class CriteriaApi {

  @PostMapping("/api/commands/PublishCriteria")
  @Operation(
      summary = "Publish the next version of the criteria for a type of item",
      description = "By the highest authority; in force from a day, never changed afterwards.")
  ResponseEntity<?> publishCriteria(@RequestBody PublishCriteriaBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param inForceFrom first day of submissions that are judged by it
  record PublishCriteriaBody(
      @Nullable ItemType itemType,
      @Nullable LocalDate inForceFrom,
      @Nullable List<@Nullable CriterionDefinitionBody> criteria,
      @Nullable LocalDate effectiveOn) {

    PublishCriteria command(CommandContext context) {
      return new PublishCriteria(
          context,
          Fields.required("itemType", itemType),
          Fields.required("inForceFrom", inForceFrom),
          Fields.list(
              "criteria", Fields.required("criteria", criteria), CriterionDefinitionBody::value));
    }
  }

  /// @param names name by language tag
  /// @param mandatory false if left out
  /// @param scale the highest score
  /// @param threshold the least score with which it is met
  record CriterionDefinitionBody(
      @Nullable String code,
      @Nullable Map<String, @Nullable String> names,
      @Nullable Boolean mandatory,
      @Nullable Integer scale,
      @Nullable Integer threshold) {

    Criterion value() {
      return new Criterion(
          Fields.code("criteria.code", code),
          Fields.names("criteria.names", names),
          Boolean.TRUE.equals(mandatory),
          Fields.required("criteria.scale", scale),
          Fields.required("criteria.threshold", threshold));
    }
  }
}
