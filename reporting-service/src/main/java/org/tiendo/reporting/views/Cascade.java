package org.tiendo.reporting.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.figures.ProgrammeStanding;
import org.tiendo.reporting.figures.ProgrammeStanding.Place;
import org.tiendo.reporting.tables.Counted;
import org.tiendo.reporting.tables.Label;
import org.tiendo.reporting.tables.Note;
import org.tiendo.reporting.tables.Table;
import org.tiendo.reporting.tables.Tally;

/// What became of a programme in those that derive from it (chương trình cấp trên – cấp dưới): which items of the upper one
/// have items below, and how those stand.
///
/// An item below traces to one above if the plan that it stands in says so, or if it is that very item. One that was
/// withdrawn covers nothing.
final class Cascade {

  private static final Label TRACED = new Label.Named("traced");
  private static final Label OWN = new Label.Named("own");

  private final Frame frame;
  private final List<Item> items;
  private final Map<String, Item> planned = new HashMap<>();
  private final Map<ProgrammeId, ProgrammeStanding> programmes = new LinkedHashMap<>();

  private Cascade(Frame frame) {
    this.frame = frame;
    AsOf asOf = frame.asOf();
    this.items = asOf.items();
    for (Item item : items) {
      for (Membership membership : item.memberships()) {
        planned.put(membership.programme() + "/" + membership.plannedRef(), item);
      }
    }
    asOf.standings().forEach(p -> programmes.put(p.programme().event().programme(), p));
  }

  /// @param by `item` of the upper programme, or `programme` below
  static Table by(String by, Frame frame) {
    Cascade cascade = new Cascade(frame);
    return by.equals("item") ? cascade.items() : cascade.programmes();
  }

  /// An item of a lower programme.
  ///
  /// @param to the item above it, e.g. `term-2021/07`; null if it traces to none
  private record Below(Item item, ProgrammeId in, @Nullable String to) {}

  private List<ProgrammeStanding> parents() {
    ProgrammeId only = frame.extent().programme();
    return programmes.values().stream()
        .filter(p -> only == null || id(p).equals(only))
        .filter(p -> only != null || !children(p).isEmpty())
        .toList();
  }

  private List<ProgrammeStanding> children(ProgrammeStanding parent) {
    return programmes.values().stream()
        .filter(p -> id(parent).equals(p.programme().event().parent()))
        .toList();
  }

  private static ProgrammeId id(ProgrammeStanding programme) {
    return programme.programme().event().programme();
  }

  /// What the programmes below a programme hold, each item once for each of them.
  private List<Below> below(ProgrammeStanding parent) {
    List<Below> below = new ArrayList<>();
    for (ProgrammeStanding child : children(parent)) {
      Map<String, String> traces = new HashMap<>();
      for (Place place : child.places()) {
        String to = place.item().tracesTo();
        if (to != null) {
          traces.put(place.item().ref(), id(parent) + "/" + to);
        }
      }
      for (Item item : items) {
        item.memberships().stream()
            .filter(m -> m.programme().equals(id(child)))
            .findFirst()
            .ifPresent(m -> below.add(new Below(item, id(child), above(item, m, parent, traces))));
      }
    }
    return below;
  }

  private static @Nullable String above(
      Item item, Membership in, ProgrammeStanding parent, Map<String, String> traces) {
    String traced = in.plannedRef() == null ? null : traces.get(in.plannedRef());
    return traced != null
        ? traced
        : item.memberships().stream()
            .filter(m -> m.programme().equals(id(parent)) && m.plannedRef() != null)
            .findFirst()
            .map(m -> id(parent) + "/" + m.plannedRef())
            .orElse(null);
  }

  private Table items() {
    Tally tally = Tally.ofClasses();
    Map<Label, ItemClass> own = new HashMap<>();
    int above = 0;
    Set<String> covered = new HashSet<>();
    for (ProgrammeStanding parent : parents()) {
      Map<String, Label> rows = new HashMap<>();
      for (Place place : parent.places()) {
        if (place.withdrawnOn() == null) {
          String ref = id(parent) + "/" + place.item().ref();
          Label row = row(parent, place);
          Item item = planned.get(ref);
          rows.put(ref, row);
          tally.rows(List.of(row));
          if (item != null) {
            own.put(row, item.classIn(id(parent)));
          }
          above++;
        }
      }
      below(parent).forEach(b -> put(tally, b, rows.get(b.to()), covered));
    }
    Note all = new Note.Part(covered.size(), above);
    return tally
        .notes(
            List.of(new Label.Named("own-state"), new Label.Named("covered")),
            (row, counted) ->
                row.equals(Table.SUM)
                    ? List.of(new Note.State(null), all)
                    : List.of(
                        new Note.State(own.get(row)),
                        new Note.Word(counted.isEmpty() ? "uncovered" : "taken-up")))
        .overlapping();
  }

  private static void put(Tally tally, Below below, @Nullable Label row, Set<String> covered) {
    if (row != null) {
      ItemClass then = below.item().classIn(below.in());
      Counted what = new Counted(below.item().id(), "@" + below.in());
      tally.put(row, new Label.OfClass(then), !then.apart(), what);
      if (!then.apart()) {
        covered.add(row.code());
      }
    }
  }

  private Label row(ProgrammeStanding parent, Place place) {
    String code = id(parent) + "/" + place.item().ref();
    Item item = planned.get(code);
    return new Label.Titled(
        code, place.item().ref() + ". " + place.item().title(), item == null ? null : item.id());
  }

  /// Programmes below: what of them traces to the programme above, and what is their own.
  private Table programmes() {
    Tally tally = new Tally(List.of(TRACED, OWN), List.of());
    Map<Label, Note> covering = new HashMap<>();
    int above = 0;
    Set<String> covered = new HashSet<>();
    for (ProgrammeStanding parent : parents()) {
      int here = (int) parent.places().stream().filter(p -> p.withdrawnOn() == null).count();
      above += here;
      children(parent).forEach(child -> tally.rows(List.of(new Label.OfProgramme(id(child)))));
      Map<ProgrammeId, Set<String>> by = new HashMap<>();
      for (Below below : below(parent)) {
        ItemClass then = below.item().classIn(below.in());
        if (!then.apart()) {
          Counted what = new Counted(below.item().id(), "@" + below.in());
          tally.put(
              new Label.OfProgramme(below.in()), below.to() == null ? OWN : TRACED, true, what);
          if (below.to() != null) {
            by.computeIfAbsent(below.in(), _ -> new HashSet<>()).add(below.to());
            covered.add(below.to());
          }
        }
      }
      children(parent)
          .forEach(child ->
              covering.put(
                  new Label.OfProgramme(id(child)),
                  new Note.Part(by.getOrDefault(id(child), Set.of()).size(), here)));
    }
    covering.put(Table.SUM, new Note.Part(covered.size(), above));
    return tally
        .notes(
            List.of(new Label.Named("covered")),
            (row, _) -> List.of(covering.getOrDefault(row, new Note.Part(0, 0))))
        .parted();
  }
}
