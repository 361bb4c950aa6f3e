package org.tiendo.reporting.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.edge.InvalidValue;
import org.tiendo.edge.Problem;
import org.tiendo.eventing.store.LeafHash;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.paper.LayoutChoice;
import org.tiendo.reporting.paper.LayoutProblem;
import org.tiendo.reporting.paper.PaperFormat;
import org.tiendo.reporting.paper.Papers;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.yearreport.ReportWriter;
import org.tiendo.reporting.yearreport.YearReport;

/// The year-end report of a programme as a document: HTML, PDF, DOCX, and the annex in XLSX.
@RestController
@Admits(Admission.READERS)
class YearReportApi {

  private final QueryDesk desk;
  private final LayoutChoice layouts;
  private final Papers papers;

  YearReportApi(QueryDesk desk, LayoutChoice layouts, Papers papers) {
    this.desk = desk;
    this.layouts = layouts;
    this.papers = papers;
  }

  /// How a document is asked for.
  ///
  /// @param layout one of the installation's; the unit's own if none is given
  /// @param figures `frozen`: those that were frozen, as far as there are any; `computed`: as they are at the dates asked for
  record Wish(@Nullable String layout, @Nullable String figures) {

    boolean computed() {
      return switch (figures == null ? "frozen" : figures) {
        case "frozen" -> false;
        case "computed" -> true;
        default -> throw QueryProblem.badValue("figures", "frozen computed");
      };
    }
  }

  /// The same bytes for the same data, layout and fonts: of an adopted review, for ever.
  @GetMapping("/api/year-reviews/{programme}/report.{format}")
  ResponseEntity<byte[]> report(
      @PathVariable String programme,
      @PathVariable String format,
      @ParameterObject Asked asked,
      @ParameterObject Wish wish) {
    PaperFormat as =
        PaperFormat.of(format).orElseThrow(() -> QueryProblem.badValue("format", formats()));
    Query query = desk.open(asked);
    ProgrammeId id = InvalidValue.read("programme", programme, ProgrammeId::new);
    YearReport report =
        ReportWriter.report(id, query, wish.computed())
            .orElseThrow(() -> QueryProblem.unknown("programme", programme));
    String layout =
        layouts
            .of(wish.layout(), report.unit())
            .orElseThrow(
                () -> QueryProblem.badValue("layout", String.join(" ", layouts.layouts().names())));
    Papers.Made made = papers.paper(report, layout, as);
    return ResponseEntity.ok()
        .eTag(LeafHash.plain(made.bytes()))
        .header(HttpHeaders.CONTENT_TYPE, as.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(made.title() + "." + as.extension(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(made.bytes());
  }

  private static String formats() {
    return Arrays.stream(PaperFormat.values())
        .map(PaperFormat::extension)
        .collect(Collectors.joining(" "));
  }

  /// A layout that its operator has to mend; nobody else can.
  @RestControllerAdvice
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static final class Advice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onLayout(LayoutProblem problem) {
      return Problem.of(
          HttpStatus.SERVICE_UNAVAILABLE,
          "layout-broken",
          "The layout of this document cannot be used as it is written: its operator has to mend it.",
          Map.of("file", problem.file(), "line", problem.line(), "reason", problem.reason()));
    }
  }
}
