package org.tiendo.reporting.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.DirectiveProgress;
import org.tiendo.reporting.figures.Figure;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.indicators.Work;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.tables.Label;
import org.tiendo.reporting.tables.Note;
import org.tiendo.reporting.tables.Table;
import org.tiendo.reporting.tables.Tally;

/// Items by class (phân tổ), by one of several dimensions.
final class Breakdown {

  static final Label NONE = new Label.Named("none");
  static final Label PRIORITY = new Label.Named("priority");
  static final Label ORDINARY = new Label.Named("ordinary");

  private Breakdown() {}

  static Table by(String dimension, Frame frame) {
    List<Work> works = frame.scope().works();
    return switch (dimension) {
      case "unit" ->
          parted(works, units(works, frame, Work::unit), w -> new Label.OfUnit(w.unit()));
      case "authority" ->
          parted(
              works,
              units(works, frame, w -> authority(w.item(), frame)),
              w -> new Label.OfUnit(authority(w.item(), frame)));
      case "type" ->
          parted(
              works,
              Arrays.stream(ItemType.values()).map(Label.OfType::new).toList(),
              w -> new Label.OfType(w.item().type()));
      case "field" -> parted(works, fields(works), w -> field(w.item()));
      case "priority" -> parted(works, List.of(PRIORITY, ORDINARY), w -> importance(w.item()));
      case "directive" -> directives(works, frame);
      case "programme" -> programmes(works, frame);
      default -> throw new IllegalArgumentException(dimension);
    };
  }

  private static Table parted(
      List<Work> works, List<? extends Label> rows, Function<Work, Label> row) {
    Tally tally = Tally.ofClasses().rows(rows);
    for (Work work : works) {
      tally.put(row.apply(work), ofClass(work), work.isCounted(), Frame.counted(work));
    }
    return tally.parted();
  }

  /// Those that answer for something, superior ones first.
  private static List<Label> units(List<Work> works, Frame frame, Function<Work, UnitId> unit) {
    List<UnitId> all = works.stream().map(unit).distinct().toList();
    return frame.asOf().inOrder(all).stream().map(u -> (Label) new Label.OfUnit(u)).toList();
  }

  /// Who assigned it; of what is only planned, whose programme plans it.
  private static UnitId authority(Item item, Frame frame) {
    UnitId assigner = item.assigner();
    return assigner != null
        ? assigner
        : frame
            .asOf()
            .programme(item.memberships().getFirst().programme())
            .map(p -> p.event().authority())
            .orElse(item.lead());
  }

  private static List<Label> fields(List<Work> works) {
    List<Label> fields = new ArrayList<>();
    works.stream()
        .map(work -> work.item().field())
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .forEach(field -> fields.add(new Label.Coded("field", field)));
    return fields;
  }

  private static Label field(Item item) {
    String field = item.field();
    return field == null ? NONE : new Label.Coded("field", field);
  }

  static Label importance(Item item) {
    return item.priority() ? PRIORITY : ORDINARY;
  }

  static Label ofClass(Work work) {
    return new Label.OfClass(work.itemClass());
  }

  /// Each directive that the reader may see, with the clauses that assign work and have an item.
  private static Table directives(List<Work> works, Frame frame) {
    Tally tally = Tally.ofClasses();
    if (frame.extent().programme() == null && frame.extent().directive() == null) {
      tally.rows(
          frame.asOf().directives().stream()
              .map(d -> new Label.OfDirective(d.event().directive()))
              .toList());
    }
    for (Work work : works) {
      List<Label> rows = new ArrayList<>();
      work.item().sources().stream()
          .map(ClauseRef::directive)
          .distinct()
          .forEach(directive -> rows.add(new Label.OfDirective(directive)));
      (rows.isEmpty() ? List.of(NONE) : rows)
          .forEach(row -> tally.count(row, ofClass(work), work.isCounted(), Frame.counted(work)));
      tally.sum(ofClass(work), work.isCounted(), Frame.counted(work));
    }
    return tally
        .notes(List.of(new Label.Named("coverage")), (row, _) -> List.of(coverage(row, frame)))
        .overlapping();
  }

  private static Note coverage(Label row, Frame frame) {
    AsOf asOf = frame.asOf();
    Stream<Dated<DirectiveIssued>> of =
        switch (row) {
          case Label.OfDirective l -> asOf.directive(l.directive().value()).stream();
          case Label l when l.equals(Table.SUM) -> asOf.directives().stream();
          case Label _ -> Stream.empty();
        };
    List<Figure> all = of.map(d -> DirectiveProgress.of(d, asOf).coverage()).toList();
    return new Note.Part(
        all.stream().mapToInt(Figure::numerator).sum(),
        all.stream().mapToInt(figure -> Objects.requireNonNull(figure.denominator())).sum());
  }

  /// Each programme with its items in the class that they have, or had when they left it.
  private static Table programmes(List<Work> works, Frame frame) {
    Tally tally = Tally.ofClasses();
    ProgrammeId only = frame.extent().programme();
    if (frame.extent().directive() == null) {
      tally.rows(
          frame.asOf().programmes().stream()
              .map(p -> p.event().programme())
              .filter(id -> only == null || id.equals(only))
              .map(Label.OfProgramme::new)
              .toList());
    }
    for (Work work : works) {
      List<ProgrammeId> in =
          work.item().memberships().stream().map(Membership::programme).distinct().toList();
      for (ProgrammeId programme : in) {
        ItemClass then = work.item().classIn(programme);
        tally.count(
            new Label.OfProgramme(programme),
            new Label.OfClass(then),
            !then.apart(),
            Frame.counted(work));
      }
      if (in.isEmpty()) {
        tally.count(NONE, ofClass(work), work.isCounted(), Frame.counted(work));
      }
      tally.sum(ofClass(work), work.isCounted(), Frame.counted(work));
    }
    return tally.overlapping();
  }
}
