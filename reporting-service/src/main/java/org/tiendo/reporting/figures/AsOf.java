package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.register.Register;

/// What was the case on a date, as known at the register's token.
public final class AsOf {

  private final Register register;
  private final LocalDate date;
  private final Map<UnitId, UnitStanding> units;
  private final List<DirectiveStanding> directives;
  private final List<ProgrammeStanding> programmes;
  private final List<Dated<DocumentIssued>> documents;
  private final Map<ProjectId, Set<LocalDate>> issuedOn;
  private final List<Item> items;

  private AsOf(Register register, LocalDate date) {
    this.register = register;
    this.date = date;
    Map<UnitId, UnitStanding> standing = new LinkedHashMap<>();
    register.units().forEach((id, unit) -> standing.put(id, UnitStanding.of(unit, date)));
    this.units = Collections.unmodifiableMap(standing);
    this.directives =
        register.directives().stream()
            .filter(d -> d.knownOn(date))
            .map(d -> DirectiveStanding.of(d, date))
            .toList();
    this.programmes =
        register.programmes().stream()
            .filter(p -> p.knownOn(date))
            .map(p -> ProgrammeStanding.of(p, date))
            .toList();
    this.documents =
        register.documents().stream()
            .filter(d -> d.knownOn(date))
            .map(d -> DocumentStanding.of(d, date))
            .toList();
    this.issuedOn = issuedOn(documents);
    this.items = Items.of(this);
  }

  public static AsOf of(Register register, LocalDate date) {
    return new AsOf(register, date);
  }

  private static Map<ProjectId, Set<LocalDate>> issuedOn(List<Dated<DocumentIssued>> documents) {
    Map<ProjectId, Set<LocalDate>> days = new HashMap<>();
    for (Dated<DocumentIssued> document : documents) {
      for (ProjectId project : document.event().producedBy()) {
        days.computeIfAbsent(project, _ -> new TreeSet<>()).add(document.event().issuedOn());
      }
    }
    return days;
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

  /// Every registered unit with the name and place that it has then, in order of registration.
  public Map<UnitId, UnitStanding> units() {
    return units;
  }

  /// Assigned items, and planned ones that nobody was assigned; each once. What was withdrawn or merged is among them.
  public List<Item> items() {
    return items;
  }

  public List<Item> items(Predicate<Item> which) {
    return items.stream().filter(which).toList();
  }

  /// How an item stands.
  ///
  /// @param section known on the date
  public Standing standing(ProjectSection section) {
    return standing(section, date);
  }

  /// How an item stood on an earlier date.
  Standing standing(ProjectSection section, LocalDate then) {
    return Standing.of(section, then, id -> issuedOn.getOrDefault(id, Set.of()));
  }

  /// An item's history; empty if it was not assigned by the date.
  ///
  /// @param id without prefix
  public Optional<ProjectSection> project(String id) {
    return register.projects().stream()
        .filter(p -> p.assigned().event().project().value().equals(id))
        .filter(p -> p.assigned().knownOn(date))
        .findFirst();
  }

  /// Each as amended, marked and corrected until then; those revoked or replaced are among them.
  public List<Dated<DirectiveIssued>> directives() {
    return directives.stream().map(DirectiveStanding::directive).toList();
  }

  public List<DirectiveStanding> directiveStandings() {
    return directives;
  }

  /// Each as amended and corrected until then.
  public List<Dated<ProgrammeAdopted>> programmes() {
    return programmes.stream().map(ProgrammeStanding::programme).toList();
  }

  public List<ProgrammeStanding> standings() {
    return programmes;
  }

  public Optional<Dated<ProgrammeAdopted>> programme(ProgrammeId id) {
    return standing(id).map(ProgrammeStanding::programme);
  }

  public Optional<ProgrammeStanding> standing(ProgrammeId id) {
    return programmes.stream()
        .filter(p -> p.programme().event().programme().equals(id))
        .findFirst();
  }

  /// Documents issued in a period, each once, as corrected and linked until then. What was issued after the as-of date does
  /// not count, nor what was entered with a later business date.
  public List<Dated<DocumentIssued>> documents(LocalDate from, LocalDate to) {
    LocalDate last = to.isBefore(date) ? to : date;
    return documents.stream()
        .filter(d -> !d.event().issuedOn().isBefore(from) && !d.event().issuedOn().isAfter(last))
        .toList();
  }

  /// Every document known on the date.
  public List<Dated<DocumentIssued>> documents() {
    return documents;
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
    UnitStanding standing = units.get(unit);
    return standing == null ? null : standing.parent();
  }

  /// These units in order of registration, each once: superior ones stand first.
  public List<UnitId> inOrder(List<UnitId> units) {
    List<UnitId> ordered = new ArrayList<>(register.units().keySet());
    ordered.retainAll(units);
    units.stream().filter(u -> !ordered.contains(u)).distinct().forEach(ordered::add);
    return List.copyOf(ordered);
  }
}
