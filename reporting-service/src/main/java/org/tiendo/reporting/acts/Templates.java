package org.tiendo.reporting.acts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.DirectiveStanding;
import org.tiendo.reporting.figures.UnitStanding;
import org.tiendo.reporting.importing.Template;
import org.tiendo.reporting.paper.PaperFormat;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.text.Texts;

/// The template with what its reader may choose from now.
final class Templates {

  private Templates() {}

  /// As a file to keep.
  static ResponseEntity<byte[]> file(Query query) {
    AsOf asOf = query.asOf();
    Texts texts = query.texts();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, PaperFormat.XLSX.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("items.xlsx").build().toString())
        .body(Template.of(texts, units(asOf, texts), directives(asOf), fields(asOf)));
  }

  /// Names; ids of those that share a name.
  private static List<String> units(AsOf asOf, Texts texts) {
    Map<UnitId, String> names = new LinkedHashMap<>();
    asOf.units().values().stream()
        .filter(unit -> unit.endedOn() == null)
        .map(UnitStanding::unit)
        .forEach(unit -> names.put(unit, texts.name(unit, asOf.units())));
    Map<String, Long> bearers =
        names.values().stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    return names.entrySet().stream()
        .map(unit ->
            bearers.getOrDefault(unit.getValue(), 0L) == 1
                ? unit.getValue()
                : unit.getKey().value())
        .toList();
  }

  private static List<String> directives(AsOf asOf) {
    return asOf.directiveStandings().stream()
        .filter(DirectiveStanding::stands)
        .map(standing -> standing.directive().event())
        .map(directive -> directive.number() + "-" + directive.symbol())
        .distinct()
        .toList();
  }

  private static List<String> fields(AsOf asOf) {
    return asOf.register().projects().stream()
        .map(item -> item.assigned().event().field())
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }
}
