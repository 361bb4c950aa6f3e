package org.tiendo.reporting.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.DocumentsWanted;
import org.tiendo.reporting.query.ItemsWanted;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.query.Wanted;

/// Tables as files: `csv`, `xlsx`, `json` or `jsonl`, of what exists for the person alone.
///
/// Everything is checked before the first byte. What goes wrong later breaks the connection off, so that nobody takes a part
/// for the whole.
@RestController
@Admits(Admission.READERS)
class ExportApi {

  private final QueryDesk desk;
  private final InstallationClock clock;

  ExportApi(QueryDesk desk, InstallationClock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /// @param heads what CSV has in its first row: `words`, or `keys`
  @GetMapping("/api/exports/items.{format}")
  void items(
      @PathVariable String format,
      @RequestParam(defaultValue = "words") String heads,
      @ParameterObject ItemsWanted wanted,
      @RequestParam(name = "class") @Nullable String itemClass,
      @ParameterObject Asked asked,
      HttpServletResponse response)
      throws IOException {
    Query query = desk.open(asked);
    send(ItemTable.of(wanted.of(itemClass, query), query), format, heads, query, response);
  }

  /// @param heads what CSV has in its first row: `words`, or `keys`
  @GetMapping("/api/exports/documents.{format}")
  void documents(
      @PathVariable String format,
      @RequestParam(defaultValue = "words") String heads,
      @ParameterObject DocumentsWanted wanted,
      @ParameterObject Asked asked,
      HttpServletResponse response)
      throws IOException {
    Query query = desk.open(asked);
    send(DocumentTable.of(wanted.of(query), query), format, heads, query, response);
  }

  /// Directives clause by clause, with what carries each out.
  ///
  /// @param directive id; every directive if none is given
  /// @param heads what CSV has in its first row: `words`, or `keys`
  @GetMapping("/api/exports/clauses.{format}")
  void clauses(
      @PathVariable String format,
      @RequestParam(defaultValue = "words") String heads,
      @RequestParam @Nullable String directive,
      @ParameterObject Asked asked,
      HttpServletResponse response)
      throws IOException {
    Query query = desk.open(asked);
    send(ClauseTable.of(directive, query), format, heads, query, response);
  }

  /// @param heads what CSV has in its first row: `words`, or `keys`
  @GetMapping("/api/exports/indicators.{format}")
  void indicators(
      @PathVariable String format,
      @RequestParam(defaultValue = "words") String heads,
      @ParameterObject Wanted wanted,
      @ParameterObject Asked asked,
      HttpServletResponse response)
      throws IOException {
    Query query = desk.open(asked);
    send(IndicatorTable.of(wanted, query), format, heads, query, response);
  }

  /// The events of one item.
  ///
  /// @param item id without prefix
  /// @param heads what CSV has in its first row: `words`, or `keys`
  @GetMapping("/api/exports/events.{format}")
  void events(
      @PathVariable String format,
      @RequestParam(defaultValue = "words") String heads,
      @RequestParam String item,
      @ParameterObject Asked asked,
      HttpServletResponse response)
      throws IOException {
    Query query = desk.open(asked);
    send(EventTable.of(item, query), format, heads, query, response);
  }

  private void send(
      Extract extract, String format, String heads, Query query, HttpServletResponse response)
      throws IOException {
    Format form = Format.of(format);
    ExtractWriter writer = writer(form, keys(heads), query);
    String file = "tiendo-%s-%s.%s".formatted(extract.name(), extract.origin().asOf(), format);
    response.setContentType(form.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file).build().toString());
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, extract.origin().language());
    response.setHeader(Query.POSITION, extract.origin().token());
    writer.write(extract, response.getOutputStream());
  }

  private ExtractWriter writer(Format form, boolean keys, Query query) {
    return switch (form) {
      case CSV -> new CsvWriter(keys);
      case XLSX -> new SheetWriter(query.texts(), clock.zone());
      case JSON -> new JsonWriter(false);
      case JSONL -> new JsonWriter(true);
    };
  }

  private static boolean keys(String heads) {
    return switch (heads) {
      case "words" -> false;
      case "keys" -> true;
      default -> throw QueryProblem.badValue("heads", "words keys");
    };
  }
}
