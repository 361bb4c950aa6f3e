package org.tiendo.reporting.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.DirectiveStanding;
import org.tiendo.reporting.figures.UnitStanding;

/// What the words of a file may mean: the units in being, and the directives that its sender sees.
///
/// @param clauses of a directive, each with whether it assigns work
/// @param above the units above a unit
public record Names(
    Words<UnitId> units,
    Words<DirectiveId> directives,
    Map<DirectiveId, Map<String, Boolean>> clauses,
    Function<UnitId, List<UnitId>> above) {

  static final Words<ItemType> TYPES = Words.ofEnum("type", ItemType.values());
  static final Words<Secrecy> SECRECIES = Words.ofEnum("import.secrecy", Secrecy.values());
  static final Words<Boolean> YES_OR_NO = Words.ofYesAndNo();
  static final Words<Column> HEADINGS = Words.ofEnum("import.column", Column.values());

  public Names {
    clauses = Map.copyOf(clauses);
  }

  public static Names of(AsOf asOf) {
    Words.Of<UnitId> units = new Words.Of<>();
    asOf.units().values().stream()
        .filter(unit -> unit.endedOn() == null)
        .forEach(unit -> named(unit, units));
    Words.Of<DirectiveId> directives = new Words.Of<>();
    Map<DirectiveId, Map<String, Boolean>> clauses = new HashMap<>();
    asOf.directiveStandings().stream()
        .filter(DirectiveStanding::stands)
        .map(standing -> standing.directive().event())
        .forEach(d -> {
          named(d, directives);
          Map<String, Boolean> assigning = new HashMap<>();
          d.clauses().forEach(clause -> assigning.put(clause.clause(), clause.assignsWork()));
          clauses.put(d.directive(), Map.copyOf(assigning));
        });
    return new Names(units.all(), directives.all(), clauses, asOf::above);
  }

  private static void named(UnitStanding unit, Words.Of<UnitId> units) {
    units.with(unit.unit().value(), unit.unit());
    unit.names().values().forEach(name -> units.with(name, unit.unit()));
  }

  private static void named(DirectiveIssued d, Words.Of<DirectiveId> directives) {
    directives
        .with(d.directive().value(), d.directive())
        .with(d.number() + "-" + d.symbol(), d.directive())
        .with(d.number() + "/" + d.symbol(), d.directive());
  }
}
