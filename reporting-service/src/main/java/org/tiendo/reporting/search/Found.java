package org.tiendo.reporting.search;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.text.Texts;

/// What some words found on a date, by kind.
///
/// @param groups of every kind that something was found of; the one with the best hit first
public record Found(List<Group> groups) {

  public Found {
    groups = List.copyOf(groups);
  }

  /// What can be found.
  public enum Kind {
    ITEM,
    DIRECTIVE,
    DOCUMENT,
    PROGRAMME,
    UNIT
  }

  /// @param total how many were found
  /// @param score how well the best of them fits
  /// @param hits the best of them
  public record Group(Kind kind, int total, int score, List<Hit> hits) {
    public Group {
      hits = List.copyOf(hits);
    }
  }

  /// @param id as addresses have it; of a planned item `programme:<id>/<ref>`
  /// @param number and symbol of a directive or document
  /// @param unit that leads it, issued it, or it is; as it is called on the date
  /// @param clause text of a clause that holds a word
  public record Hit(
      String id, String title, @Nullable String number, String unit, @Nullable String clause) {}

  /// @param most hits of each kind
  public static Found of(Terms terms, AsOf asOf, Texts texts, int most) {
    if (terms.isEmpty()) {
      return new Found(List.of());
    }
    Search search = new Search(new Searched(terms, asOf), asOf, texts, most);
    return new Found(
        List.of(
                search.items(),
                search.directives(),
                search.documents(),
                search.programmes(),
                search.units())
            .stream()
            .filter(group -> group.total() > 0)
            .sorted(Comparator.comparingInt((Group group) -> -group.score()))
            .toList());
  }

  public int total() {
    return groups.stream().mapToInt(Group::total).sum();
  }

  private record Search(Searched searched, AsOf asOf, Texts texts, int most) {

    Group items() {
      return group(
          Kind.ITEM,
          asOf.items(),
          searched::score,
          Item::title,
          item ->
              new Hit(item.id(), item.title(), null, texts.name(item.lead(), asOf.units()), null));
    }

    Group directives() {
      return group(
          Kind.DIRECTIVE,
          asOf.directives().stream().map(Dated::event).toList(),
          searched::score,
          DirectiveIssued::title,
          d ->
              new Hit(
                  d.directive().value(),
                  d.title(),
                  d.number() + "-" + d.symbol(),
                  texts.name(d.authority(), asOf.units()),
                  searched.clause(d)));
    }

    Group documents() {
      return group(
          Kind.DOCUMENT,
          asOf.documents().stream().map(Dated::event).toList(),
          searched::score,
          DocumentIssued::title,
          d ->
              new Hit(
                  d.document().value(),
                  d.title(),
                  d.number() + "-" + d.symbol(),
                  texts.name(d.authority(), asOf.units()),
                  null));
    }

    Group programmes() {
      return group(
          Kind.PROGRAMME,
          asOf.programmes().stream().map(Dated::event).toList(),
          searched::score,
          ProgrammeAdopted::title,
          p ->
              new Hit(
                  p.programme().value(),
                  p.title(),
                  null,
                  texts.name(p.authority(), asOf.units()),
                  null));
    }

    Group units() {
      return group(
          Kind.UNIT,
          List.copyOf(asOf.units().values()),
          searched::score,
          unit -> texts.name(unit.unit(), asOf.units()),
          unit -> {
            String name = texts.name(unit.unit(), asOf.units());
            return new Hit(unit.unit().value(), name, null, name, null);
          });
    }

    private <T> Group group(
        Kind kind,
        List<T> all,
        ToIntFunction<T> score,
        Function<T, String> title,
        Function<T, Hit> hit) {
      List<T> best = searched.best(all, score, texts.order(title));
      int top = best.stream().limit(1).mapToInt(score).sum();
      return new Group(kind, best.size(), top, best.stream().limit(most).map(hit).toList());
    }
  }
}
