package org.tiendo.reporting.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.UnitStanding;
import org.tiendo.reporting.search.Field.Weight;

/// How well what exists on a date fits some words. Made for one question and thrown away.
public final class Searched {

  private final Terms terms;
  private final AsOf asOf;
  private final Map<UnitId, List<Field>> names = new HashMap<>();

  public Searched(Terms terms, AsOf asOf) {
    this.terms = terms;
    this.asOf = asOf;
  }

  /// Those that fit, the best first; all of them as they stand if there is nothing to search for.
  ///
  /// @param score 0 of what does not fit
  /// @param order of those that fit equally well
  public <T> List<T> best(List<T> all, ToIntFunction<T> score, Comparator<? super T> order) {
    if (terms.isEmpty()) {
      return all;
    }
    record Scored<T>(T of, int score) {}
    return all.stream()
        .map(each -> new Scored<>(each, score.applyAsInt(each)))
        .filter(scored -> scored.score() > 0)
        .sorted(
            Comparator.comparingInt((Scored<T> scored) -> -scored.score())
                .thenComparing(Scored::of, order))
        .map(Scored::of)
        .toList();
  }

  public int score(Item item) {
    String id = item.id().substring(item.id().indexOf(':') + 1);
    List<Field> fields = named(item.title(), id, item.lead());
    if (item.assigner() != null) {
      fields.addAll(names(item.assigner()));
    }
    return terms.score(fields);
  }

  public int score(DirectiveIssued directive) {
    List<Field> fields =
        named(directive.title(), directive.directive().value(), directive.authority());
    fields.add(Field.of(Weight.NUMBER, directive.number() + "-" + directive.symbol()));
    directive.clauses().forEach(clause -> fields.add(Field.of(Weight.CLAUSE, clause.text())));
    return terms.score(fields);
  }

  /// The text of the clause that fits best; null if none holds a word.
  public @Nullable String clause(DirectiveIssued directive) {
    String best = null;
    long most = 0;
    for (DirectiveIssued.Clause clause : directive.clauses()) {
      String folded = Folding.fold(clause.text());
      long found = terms.words().stream().filter(word -> folded.contains(" " + word)).count();
      if (found > most) {
        most = found;
        best = clause.text();
      }
    }
    return best;
  }

  public int score(DocumentIssued document) {
    List<Field> fields = named(document.title(), document.document().value(), document.authority());
    fields.add(Field.of(Weight.NUMBER, document.number() + "-" + document.symbol()));
    return terms.score(fields);
  }

  public int score(ProgrammeAdopted programme) {
    return terms.score(
        named(programme.title(), programme.programme().value(), programme.authority()));
  }

  public int score(UnitStanding unit) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.of(Weight.ID, unit.unit().value()));
    unit.names().values().forEach(name -> fields.add(Field.of(Weight.TITLE, name)));
    return terms.score(fields);
  }

  private List<Field> named(String title, String id, UnitId unit) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.of(Weight.TITLE, title));
    fields.add(Field.of(Weight.ID, id));
    fields.addAll(names(unit));
    return fields;
  }

  /// The names of a unit in every language, on the date.
  private List<Field> names(UnitId unit) {
    return names.computeIfAbsent(
        unit,
        id -> {
          UnitStanding standing = asOf.units().get(id);
          return standing == null
              ? List.of()
              : standing.names().values().stream()
                  .map(name -> Field.of(Weight.UNIT, name))
                  .toList();
        });
  }
}
