package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.Register;

/// What was the case on a date, as known at the register's token. Units are timeless: their names and places hold for
/// every date.
public final class AsOf {

  private final Register register;
  private final LocalDate date;
  private final List<Item> items;

  private AsOf(Register register, LocalDate date) {
    this.register = register;
    this.date = date;
    this.items = Items.of(register, date);
  }

  public static AsOf of(Register register, LocalDate date) {
    return new AsOf(register, date);
  }

  /// The same knowledge, on another date.
  public AsOf on(LocalDate other) {
    return new AsOf(register, other);
  }

  public Register register() {
    return register;
  }

  public LocalDate date() {
    return date;
  }

  /// Assigned items, and planned ones that nobody was assigned; each once.
  public List<Item> items() {
    return items;
  }

  public List<Item> items(Predicate<Item> which) {
    return items.stream().filter(which).toList();
  }

  public List<Dated<DirectiveIssued>> directives() {
    return register.directives().stream()
        .filter(d -> d.knownOn(date))
        .map(Chronicle::first)
        .toList();
  }

  public List<Dated<ProgrammeAdopted>> programmes() {
    return register.programmes().stream()
        .filter(p -> p.knownOn(date))
        .map(Chronicle::first)
        .toList();
  }

  public Optional<Dated<ProgrammeAdopted>> programme(ProgrammeId id) {
    return programmes().stream().filter(p -> p.event().programme().equals(id)).findFirst();
  }

  /// Documents issued in a period, each once. What was issued after the as-of date does not count, nor what was entered
  /// with a later business date.
  public List<Dated<DocumentIssued>> documents(LocalDate from, LocalDate to) {
    LocalDate last = to.isBefore(date) ? to : date;
    return register.documents().stream()
        .filter(d -> d.knownOn(date))
        .map(Chronicle::first)
        .filter(d -> !d.event().issuedOn().isBefore(from) && !d.event().issuedOn().isAfter(last))
        .toList();
  }

  /// The units above a unit, nearest first.
  public List<UnitId> above(UnitId unit) {
    List<UnitId> above = new ArrayList<>();
    @Nullable UnitId next = parent(unit);
    while (next != null && !above.contains(next)) {
      above.add(next);
      next = parent(next);
    }
    return List.copyOf(above);
  }

  private @Nullable UnitId parent(UnitId unit) {
    var registered = register.units().get(unit);
    return registered == null ? null : registered.event().parent();
  }

  /// These units in order of registration, each once: superior ones stand first.
  public List<UnitId> inOrder(List<UnitId> units) {
    List<UnitId> ordered = new ArrayList<>(register.units().keySet());
    ordered.retainAll(units);
    units.stream().filter(u -> !ordered.contains(u)).distinct().forEach(ordered::add);
    return List.copyOf(ordered);
  }
}
