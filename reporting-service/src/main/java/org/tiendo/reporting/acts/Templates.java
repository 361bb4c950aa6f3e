package org.tiendo.reporting.acts;

import java.util.List;
import java.util.Objects;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.DirectiveStanding;
import org.tiendo.reporting.importing.Template;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.text.Texts;

/// The template with what its reader may choose from now.
final class Templates {

  private Templates() {}

  static byte[] of(Query query) {
    AsOf asOf = query.asOf();
    Texts texts = query.texts();
    return Template.of(texts, units(asOf, texts), directives(asOf), fields(asOf));
  }

  /// Names; ids of those that share a name.
  private static List<String> units(AsOf asOf, Texts texts) {
    List<String> names =
        asOf.units().values().stream()
            .filter(unit -> unit.endedOn() == null)
            .map(unit -> texts.name(unit.unit(), asOf.units()))
            .toList();
    return asOf.units().values().stream()
        .filter(unit -> unit.endedOn() == null)
        .map(unit -> {
          String name = texts.name(unit.unit(), asOf.units());
          boolean only = names.stream().filter(name::equals).count() == 1;
          return only ? name : unit.unit().value();
        })
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
