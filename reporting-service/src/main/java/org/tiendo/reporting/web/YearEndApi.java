package org.tiendo.reporting.web;

import java.nio.charset.StandardCharsets;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.edge.InvalidValue;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.yearbook.YearEndStanding;

/// The review of a year as it was written, and the report that was frozen for it.
@RestController
@Admits(Admission.READERS)
class YearEndApi {

  private final QueryDesk desk;

  YearEndApi(QueryDesk desk) {
    this.desk = desk;
  }

  @GetMapping(
      path = "/api/year-reviews/{programme}/review",
      produces = MediaType.APPLICATION_JSON_VALUE)
  Answer<YearEndView> review(@PathVariable String programme, @ParameterObject Asked asked) {
    Query query = desk.open(asked);
    YearEndStanding review = find(programme, query);
    return Answer.of(query, query.general(), YearEndView.of(review, query));
  }

  /// Exactly the bytes whose SHA-256 was recorded, in whatever language and however late they are asked for.
  @GetMapping(
      path = "/api/year-reviews/{programme}/frozen",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> frozen(@PathVariable String programme, @ParameterObject Asked asked) {
    YearEndStanding.Frozen frozen = find(programme, desk.open(asked)).frozen();
    if (frozen == null || !frozen.isWhole()) {
      throw QueryProblem.unknown("frozen-report", programme);
    }
    return ResponseEntity.ok()
        .eTag(frozen.event().hash())
        .contentType(MediaType.APPLICATION_JSON)
        .body(frozen.text().getBytes(StandardCharsets.UTF_8));
  }

  private static YearEndStanding find(String programme, Query query) {
    ProgrammeId id = InvalidValue.read("programme", programme, ProgrammeId::new);
    return YearEndStanding.of(id, query.asOf())
        .orElseThrow(() -> QueryProblem.unknown("year-review", programme));
  }
}
