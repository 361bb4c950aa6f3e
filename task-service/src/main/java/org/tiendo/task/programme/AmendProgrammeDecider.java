package org.tiendo.task.programme;

import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.programme.ProgrammeRule.AMENDED_BY_ITS_AUTHORITY;
import static org.tiendo.task.programme.ProgrammeRule.AMENDMENT_FITS_PLAN;
import static org.tiendo.task.programme.ProgrammeRule.CHANGES_IN_ORDER;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.task.programme.Programme.Entry;
import org.tiendo.task.programme.ProgrammeCommand.AmendProgramme;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeAmended;
import org.tiendo.task.unit.UnitCommand.NoteAuthority;

/// Decides on changes of an adopted programme.
final class AmendProgrammeDecider {

  private AmendProgrammeDecider() {}

  static Decision<ProgrammeEvent> decide(
      AmendProgramme c, Entry entry, ProgrammeReferences references) {
    Optional<Authority.Grant> grant = references.ruling(entry.authority());
    if (grant.isEmpty()) return refuse(AMENDED_BY_ITS_AUTHORITY);
    List<PlannedItem> now = Stream.concat(c.added().stream(), c.changed().stream()).toList();
    return inOrder(c.context().effectiveOn(), entry)
        .or(() -> PlanRules.unknown(now.stream().map(PlannedItem::lead), references))
        .or(() -> fits(c, entry, now))
        .or(() -> PlanRules.outside(now, entry.from(), entry.to()))
        .or(() -> untraced(now, entry, references))
        .<Decision<ProgrammeEvent>>map(Decision.Refused::new)
        .orElseGet(() ->
            new Decision.Accepted<>(
                List.of(amended(c, entry)),
                planned(c.programme(), c.withdrawn()),
                NoteAuthority.of(c, grant.get())));
  }

  static Optional<Refusal> inOrder(LocalDate date, Entry entry) {
    LocalDate last = entry.on();
    return last != null && date.isBefore(last)
        ? Optional.of(new Refusal(CHANGES_IN_ORDER, Map.of("last", "" + last)))
        : Optional.empty();
  }

  /// Taken as by the item that would carry it out: what an item carries out already cannot be withdrawn from the plan.
  static Set<String> planned(ProgrammeId programme, Set<String> refs) {
    return refs.stream().map(ref -> "planned:" + programme + "/" + ref).collect(Collectors.toSet());
  }

  /// What traces as it did before is not asked about again: the parent may have changed or been closed since.
  private static Optional<Refusal> untraced(
      List<PlannedItem> now, Entry entry, ProgrammeReferences references) {
    return PlanRules.untraced(
        now.stream()
            .filter(item ->
                entry
                    .find(item.ref())
                    .filter(before -> Objects.equals(before.tracesTo(), item.tracesTo()))
                    .isEmpty()),
        entry.parent() == null ? null : references.programmes().get(entry.parent()));
  }

  private static Optional<Refusal> fits(AmendProgramme c, Entry entry, List<PlannedItem> now) {
    List<String> refs =
        Stream.concat(now.stream().map(PlannedItem::ref), c.withdrawn().stream()).toList();
    boolean fits =
        !refs.isEmpty()
            && new HashSet<>(refs).size() == refs.size()
            && c.added().stream().map(PlannedItem::ref).noneMatch(entry.refs()::contains)
            && c.changed().stream().allMatch(item -> entry.find(item.ref()).isPresent())
            && c.withdrawn().stream().allMatch(ref -> entry.find(ref).isPresent());
    return fits ? Optional.empty() : Optional.of(new Refusal(AMENDMENT_FITS_PLAN, Map.of()));
  }

  private static ProgrammeEvent amended(AmendProgramme c, Entry entry) {
    return new ProgrammeAmended(
        c.programme(),
        c.context().effectiveOn(),
        entry.amendments() + 1,
        c.added(),
        c.changed(),
        c.withdrawn().stream().sorted().toList(),
        c.reason(),
        entry.authority());
  }
}
