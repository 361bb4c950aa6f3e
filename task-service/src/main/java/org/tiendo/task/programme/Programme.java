package org.tiendo.task.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Corrections;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeAdopted;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeAmended;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeClosed;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeCorrectionConfirmed;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeCorrectionRejected;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeDrafted;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeEntryCorrected;

/// A work programme (chương trình công tác) of an authority for a year, a term or another period.
public sealed interface Programme {

  record NotAdopted() implements Programme {}

  /// Before its authority, and no baseline yet (dự thảo).
  record Drafted(Plan plan) implements Programme {}

  /// A programme that was adopted, closed or not.
  sealed interface Known extends Programme {

    Entry entry();

    default UnitId authority() {
      return entry().authority();
    }

    default LocalDate from() {
      return entry().from();
    }

    /// References of what an amendment planned.
    default Set<String> added() {
      return entry().added();
    }

    default List<PlannedItem> planned() {
      return entry().planned();
    }
  }

  /// In force (đã thông qua).
  record Adopted(Entry entry) implements Known {}

  /// Its figures are fixed (đã kết thúc).
  record Closed(Entry entry) implements Known {}

  /// What is known of a programme now.
  ///
  /// @param parent the programme that it derives from, if any
  /// @param planned as amended until now
  /// @param refs every reference that was ever planned in it
  /// @param added those of them that came by an amendment
  /// @param on business date of the last change; null if that is not known
  /// @param enteredOn the day of its entry; null if that is no longer known
  record Entry(
      UnitId authority,
      String title,
      LocalDate from,
      LocalDate to,
      @Nullable ProgrammeId parent,
      List<PlannedItem> planned,
      Set<String> refs,
      Set<String> added,
      int amendments,
      @Nullable LocalDate on,
      @Nullable LocalDate enteredOn,
      Corrections corrections) {
    public Entry {
      planned = List.copyOf(planned);
      refs = Set.copyOf(refs);
      added = Set.copyOf(added);
    }

    Optional<PlannedItem> find(String ref) {
      return planned.stream().filter(item -> item.ref().equals(ref)).findFirst();
    }

    /// The present value of a field that can be mistyped.
    @Nullable String value(String field) {
      if (field.equals("title")) return title;
      Optional<PlannedItem> item = find(ref(field));
      if (item.isEmpty()) return null;
      return field.endsWith("/title") ? item.get().title() : item.get().dueOn().toString();
    }

    Entry with(Corrections now) {
      return new Entry(
          authority, title, from, to, parent, planned, refs, added, amendments, on, enteredOn, now);
    }

    /// After a change, with what it planned in addition.
    Entry at(LocalDate date, List<PlannedItem> now, Set<String> more, int amended) {
      return new Entry(
          authority,
          title,
          from,
          to,
          parent,
          now,
          both(refs, more),
          both(added, more),
          amended,
          date,
          enteredOn,
          corrections);
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
      Set<String> all = new HashSet<>(some);
      all.addAll(others);
      return all;
    }

    Entry mended(Correction correction) {
      String field = correction.field();
      String named = field.equals("title") ? correction.to() : title;
      List<PlannedItem> now =
          planned.stream()
              .map(i -> i.ref().equals(ref(field)) ? mended(i, correction) : i)
              .toList();
      return new Entry(
          authority,
          named,
          from,
          to,
          parent,
          now,
          refs,
          added,
          amendments,
          on,
          enteredOn,
          corrections);
    }

    private static PlannedItem mended(PlannedItem item, Correction correction) {
      boolean titled = correction.field().endsWith("/title");
      return new PlannedItem(
          item.ref(),
          item.type(),
          titled ? correction.to() : item.title(),
          item.lead(),
          titled ? item.dueOn() : LocalDate.parse(correction.to()),
          item.tracesTo());
    }

    /// The reference in a field like `planned/07/title`.
    private static String ref(String field) {
      int end = field.lastIndexOf('/');
      boolean planned =
          field.startsWith("planned/")
              && end > "planned/".length()
              && (field.endsWith("/title") || field.endsWith("/dueOn"));
      return planned ? field.substring("planned/".length(), end) : "";
    }
  }

  static Programme evolve(Programme state, ProgrammeEvent event) {
    return switch (event) {
      case ProgrammeDrafted e -> new Drafted(e.plan());
      case ProgrammeAdopted e -> new Adopted(entry(e));
      case ProgrammeAmended e -> new Adopted(amended(entry(state), e));
      case ProgrammeClosed e -> new Closed(closed(entry(state), e));
      case ProgrammeEntryCorrected e -> {
        Entry counted = entry(state).with(entry(state).corrections().with(e.correction(), e.by()));
        yield with(
            state, e.correction().awaitsConfirmation() ? counted : counted.mended(e.correction()));
      }
      case ProgrammeCorrectionConfirmed e -> {
        Entry before = entry(state);
        Entry decided = before.with(before.corrections().without(e.number()));
        yield with(
            state, before.corrections().waiting(e.number()).map(decided::mended).orElse(decided));
      }
      case ProgrammeCorrectionRejected e ->
          with(state, entry(state).with(entry(state).corrections().without(e.number())));
    };
  }

  private static Entry entry(ProgrammeAdopted e) {
    Set<String> refs = new HashSet<>();
    e.planned().forEach(item -> refs.add(item.ref()));
    return new Entry(
        e.authority(),
        e.title(),
        e.from(),
        e.to(),
        e.parent(),
        e.planned(),
        refs,
        Set.of(),
        0,
        e.on(),
        e.enteredOn(),
        Corrections.NONE);
  }

  private static Entry amended(Entry entry, ProgrammeAmended e) {
    List<PlannedItem> now = new ArrayList<>();
    for (PlannedItem item : entry.planned()) {
      if (e.withdrawn().contains(item.ref())) continue;
      now.add(
          e.changed().stream().filter(c -> c.ref().equals(item.ref())).findFirst().orElse(item));
    }
    now.addAll(e.added());
    Set<String> more = e.added().stream().map(PlannedItem::ref).collect(Collectors.toSet());
    return entry.at(e.on(), now, more, e.number());
  }

  private static Entry closed(Entry entry, ProgrammeClosed e) {
    return entry.at(
        e.on(),
        entry.planned().stream().filter(item -> !e.withdrawn().contains(item.ref())).toList(),
        Set.of(),
        entry.amendments());
  }

  private static Programme with(Programme state, Entry entry) {
    return state instanceof Closed ? new Closed(entry) : new Adopted(entry);
  }

  private static Entry entry(Programme state) {
    return switch (state) {
      case Known known -> known.entry();
      case NotAdopted _, Drafted _ ->
          throw new IllegalStateException("what changes a programme follows its adoption");
    };
  }
}
