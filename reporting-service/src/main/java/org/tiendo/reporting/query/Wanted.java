package org.tiendo.reporting.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.Rounding;
import org.tiendo.reporting.indicators.Basis;
import org.tiendo.reporting.indicators.Indicator;
import org.tiendo.reporting.indicators.Scope;

/// Which indicators are asked for, as it was written.
///
/// @param programme id; not together with a directive
/// @param directive id
/// @param basis `item`, or `assignment`: each item once for each unit that answers for a part of it
/// @param rounding `half-up` or `truncated`
/// @param decimals 0 to 6; 1 if none is given
public record Wanted(
    @Nullable String programme,
    @Nullable String directive,
    @Nullable String basis,
    @Nullable String rounding,
    @Nullable String decimals) {

  public static final Wanted EVERYTHING = new Wanted(null, null, null, null, null);

  private static final Pattern DAYS = Pattern.compile("\\d{1,4}");

  public static Wanted ofProgramme(String id) {
    return new Wanted(id, null, null, null, null);
  }

  public static Wanted ofDirective(String id) {
    return new Wanted(null, id, null, null, null);
  }

  /// The same, but nothing of a programme or directive that is not there at this point.
  Scope scopeIfAny(Query query) {
    return found(query).orElseGet(() -> Scope.of(query.asOf(), List.of(), counted()));
  }

  /// @throws QueryProblem if a parameter is not understood, or there is no such programme or directive
  public Scope scope(Query query) {
    return found(query)
        .orElseThrow(() ->
            programme == null
                ? QueryProblem.unknown("directive", String.valueOf(directive))
                : QueryProblem.unknown("programme", programme));
  }

  /// Empty if there is no such programme or directive.
  private Optional<Scope> found(Query query) {
    Basis counted = counted();
    if (programme != null && directive != null) {
      throw QueryProblem.badValue("directive", "none beside a programme");
    }
    AsOf asOf = query.asOf();
    if (programme != null) {
      return query.programme(programme).map(p -> Scope.of(asOf, p, counted));
    }
    if (directive != null) {
      return query
          .directive(directive)
          .map(d -> Scope.of(asOf, asOf.items(d.event().directive()), counted));
    }
    return Optional.of(Scope.of(asOf, asOf.items(), counted));
  }

  Basis counted() {
    return switch (basis == null ? "item" : basis) {
      case "item" -> Basis.ITEM;
      case "assignment" -> Basis.ASSIGNMENT;
      default -> throw QueryProblem.badValue("basis", "item assignment");
    };
  }

  /// @throws QueryProblem if that is not understood
  public Rounding rounded() {
    String mode = rounding == null ? "half-up" : rounding;
    if (!mode.equals("half-up") && !mode.equals("truncated")) {
      throw QueryProblem.badValue("rounding", "half-up truncated");
    }
    String places = decimals == null ? "1" : decimals;
    if (!places.matches("[0-6]")) {
      throw QueryProblem.badValue("decimals", "0 1 2 3 4 5 6");
    }
    return new Rounding(
        Rounding.Mode.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_')),
        Integer.parseInt(places));
  }

  /// @throws QueryProblem if there is none of this code
  public static Indicator indicator(String code) {
    return Arrays.stream(Indicator.values())
        .filter(indicator -> indicator.code().equals(code))
        .findFirst()
        .orElseThrow(() -> QueryProblem.unknown("figure", code));
  }

  /// A constant by its name in any case.
  ///
  /// @param parameter name, for the problem
  /// @throws QueryProblem if there is none of this name
  public static <E extends Enum<E>> E one(Class<E> type, String parameter, String text) {
    String name = text.toUpperCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(name))
        .findAny()
        .orElseThrow(() ->
            QueryProblem.badValue(
                parameter,
                Arrays.stream(type.getEnumConstants())
                    .map(Enum::name)
                    .collect(Collectors.joining(" "))));
  }

  /// @param parameter name, for the problem
  public static int days(String parameter, String text) {
    if (!DAYS.matcher(text).matches()) {
      throw QueryProblem.badValue(parameter, "0 to 9999");
    }
    return Integer.parseInt(text);
  }
}
