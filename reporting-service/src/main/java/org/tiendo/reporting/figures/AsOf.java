package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.register.Register;

/// What was the case on a date, as known at the register's token. Each thing is derived when it is first asked for: who asks
/// for one programme does not wait for all others.
public final class AsOf {

  private final Register register;
  private final LocalDate date;
  private final Items make = new Items(this);
  private final Later<Map<UnitId, UnitStanding>> units = new Later<>(this::unitStandings);
  private final Later<List<DirectiveStanding>> directives = new Later<>(this::directivesThen);
  private final Later<List<ProgrammeStanding>> programmes = new Later<>(this::programmesThen);
  private final Later<List<Dated<DocumentIssued>>> documents = new Later<>(this::documentsThen);
  private final Later<Map<ProjectId, Set<LocalDate>>> issuedOn = new Later<>(this::issuedThen);
  private final Later<List<Item>> items = new Later<>(make::all);
  private final Map<ProgrammeId, List<Item>> ofProgramme = new ConcurrentHashMap<>();

  private AsOf(Register register, LocalDate date) {
    this.register = register;
    this.date = date;
  }

  public static AsOf of(Register register, LocalDate date) {
    return new AsOf(register, date);
  }

  private Map<UnitId, UnitStanding> unitStandings() {
    Map<UnitId, UnitStanding> standing = new LinkedHashMap<>();
    register.units().forEach((id, unit) -> standing.put(id, UnitStanding.of(unit, date)));
    return Collections.unmodifiableMap(standing);
  }

  private List<DirectiveStanding> directivesThen() {
    return register.directives().stream()
        .filter(d -> d.knownOn(date))
        .map(d -> DirectiveStanding.of(d, date))
        .toList();
  }

  private List<ProgrammeStanding> programmesThen() {
    return register.programmes().stream()
        .filter(p -> p.knownOn(date))
        .map(p -> ProgrammeStanding.of(p, date))
        .toList();
  }

  private List<Dated<DocumentIssued>> documentsThen() {
    return register.documents().stream()
        .filter(d -> d.knownOn(date))
        .map(d -> DocumentStanding.of(d, date))
        .toList();
  }

  private Map<ProjectId, Set<LocalDate>> issuedThen() {
    Map<ProjectId, Set<LocalDate>> days = new HashMap<>();
    for (Dated<DocumentIssued> document : documents()) {
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
    return units.get();
  }

  /// Assigned items, and planned ones that nobody was assigned; each once. What was withdrawn or merged is among them.
  public List<Item> items() {
    return items.get();
  }

  public List<Item> items(Predicate<Item> which) {
    return items().stream().filter(which).toList();
  }

  /// Those that stand in a programme, whatever became of them.
  public List<Item> items(ProgrammeId programme) {
    return ofProgramme.computeIfAbsent(programme, id -> itemsIn(Set.of(id)));
  }

  /// Those that stand in any of some programmes, each once.
  public List<Item> itemsIn(Collection<ProgrammeId> programmes) {
    return make.in(programmes);
  }

  /// Those that carry out clauses of a directive.
  public List<Item> items(DirectiveId directive) {
    return make.carryingOut(directive);
  }

  /// Assigned ones of these, in order of assignment; those not known on the date are left out.
  public List<Item> items(Collection<ProjectId> ids) {
    return ids.stream()
        .distinct()
        .flatMap(id -> project(id.value()).stream())
        .sorted(Comparator.comparingLong(section -> section.assigned().at().position()))
        .map(make::assigned)
        .toList();
  }

  /// An assigned item; empty if it is not known on the date.
  ///
  /// @param id without prefix
  public Optional<Item> item(String id) {
    return project(id).map(make::assigned);
  }

  /// Whether a document that came of an item was issued by the date.
  public boolean isIssued(ProjectId item) {
    return issuedOn.get().getOrDefault(item, Set.of()).stream().anyMatch(d -> !d.isAfter(date));
  }

  /// How an item stands.
  ///
  /// @param section known on the date
  public Standing standing(ProjectSection section) {
    return standing(section, date);
  }

  /// How an item stood on an earlier date.
  Standing standing(ProjectSection section, LocalDate then) {
    return Standing.of(section, then, id -> issuedOn.get().getOrDefault(id, Set.of()));
  }

  /// An item's history; empty if it was not assigned by the date.
  ///
  /// @param id without prefix
  public Optional<ProjectSection> project(String id) {
    return register.projects().find(id).filter(p -> p.assigned().knownOn(date));
  }

  /// Each as amended, marked and corrected until then; those revoked or replaced are among them.
  public List<Dated<DirectiveIssued>> directives() {
    return directiveStandings().stream().map(DirectiveStanding::directive).toList();
  }

  /// Some of them, chosen by what was issued at first.
  public List<Dated<DirectiveIssued>> directives(Predicate<DirectiveIssued> which) {
    return register.directives().stream()
        .filter(d -> d.knownOn(date) && which.test(d.event()))
        .map(d -> DirectiveStanding.of(d, date).directive())
        .toList();
  }

  public List<DirectiveStanding> directiveStandings() {
    return directives.get();
  }

  /// Each as amended and corrected until then.
  public List<Dated<ProgrammeAdopted>> programmes() {
    return standings().stream().map(ProgrammeStanding::programme).toList();
  }

  public List<ProgrammeStanding> standings() {
    return programmes.get();
  }

  public Optional<Dated<ProgrammeAdopted>> programme(ProgrammeId id) {
    return standing(id).map(ProgrammeStanding::programme);
  }

  public Optional<ProgrammeStanding> standing(ProgrammeId id) {
    return register.programmes().stream()
        .filter(p -> p.event().programme().equals(id))
        .filter(p -> p.knownOn(date))
        .findFirst()
        .map(p -> ProgrammeStanding.of(p, date));
  }

  /// Documents issued in a period, each once, as corrected and linked until then. What was issued after the as-of date does
  /// not count, nor what was entered with a later business date.
  public List<Dated<DocumentIssued>> documents(LocalDate from, LocalDate to) {
    LocalDate last = to.isBefore(date) ? to : date;
    return register.documents().stream()
        .filter(d -> !d.event().issuedOn().isBefore(from) && !d.event().issuedOn().isAfter(last))
        .filter(d -> d.knownOn(date))
        .map(d -> DocumentStanding.of(d, date))
        .toList();
  }

  /// Every document known on the date.
  public List<Dated<DocumentIssued>> documents() {
    return documents.get();
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
    UnitStanding standing = units().get(unit);
    return standing == null ? null : standing.parent();
  }

  /// These units in order of registration, each once: superior ones stand first.
  public List<UnitId> inOrder(List<UnitId> units) {
    List<UnitId> ordered = new ArrayList<>(register.units().keySet());
    ordered.retainAll(Set.copyOf(units));
    units.stream().filter(u -> !ordered.contains(u)).distinct().forEach(ordered::add);
    return List.copyOf(ordered);
  }
}
