package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Items make;
  private final Sought sought;
  private final Later<Map<UnitId, UnitStanding>> units = new Later<>(this::unitStandings);
  private final Later<List<DirectiveStanding>> directives;
  private final Later<List<ProgrammeStanding>> programmes;
  private final Later<List<Dated<DocumentIssued>>> documents;
  private final Later<List<Item>> items;
  private final Map<ProgrammeId, List<Item>> ofProgramme = new ConcurrentHashMap<>();
  private final @Nullable Siblings siblings;
  private final Later<Siblings> own = new Later<>(Siblings::new);

  /// @param siblings what those of other dates made; null if there are none
  private AsOf(Register register, LocalDate date, @Nullable Siblings siblings) {
    this.register = register;
    this.date = date;
    this.siblings = siblings;
    make = new Items(this, siblings);
    items = new Later<>(make::all);
    sought = new Sought(register, date);
    directives = new Later<>(sought::directives);
    programmes = new Later<>(sought::programmes);
    documents = new Later<>(sought::documents);
  }

  public static AsOf of(Register register, LocalDate date) {
    return new AsOf(register, date, null);
  }

  private Map<UnitId, UnitStanding> unitStandings() {
    Map<UnitId, UnitStanding> standing = new LinkedHashMap<>();
    register.units().forEach((id, unit) -> standing.put(id, UnitStanding.of(unit, date)));
    return Collections.unmodifiableMap(standing);
  }

  /// The same knowledge, on another date. What is the same on several of them is made once.
  public AsOf on(LocalDate other) {
    return new AsOf(register, other, siblings == null ? own.get() : siblings);
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
    return sought.issuedOn(item).stream().anyMatch(day -> !day.isAfter(date));
  }

  /// How an item stands.
  ///
  /// @param section known on the date
  public Standing standing(ProjectSection section) {
    return standing(section, date);
  }

  /// How an item stood on an earlier date.
  Standing standing(ProjectSection section, LocalDate then) {
    return Standing.of(section, then, sought::issuedOn);
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

  /// @param id as it was written
  public Optional<Dated<DirectiveIssued>> directive(String id) {
    return sought.directive(id).map(DirectiveStanding::directive);
  }

  /// Those of these that are known, in order of position.
  public List<Dated<DirectiveIssued>> directives(Collection<DirectiveId> ids) {
    return sought.directives(ids);
  }

  /// Those signed in a period, by what was issued at first.
  public List<DirectiveId> signed(LocalDate from, LocalDate to) {
    return sought.signed(from, to);
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

  /// Those of an authority.
  public List<Dated<ProgrammeAdopted>> programmes(UnitId authority) {
    return sought.programmes(authority);
  }

  /// Those whose periods have a day in common with a period.
  public List<Dated<ProgrammeAdopted>> programmes(LocalDate from, LocalDate to) {
    return sought.programmes(from, to);
  }

  public Optional<ProgrammeStanding> standing(ProgrammeId id) {
    return sought.programme(id);
  }

  /// Documents issued in a period, each once, as corrected and linked until then. What was issued after the as-of date does
  /// not count, nor what was entered with a later business date.
  public List<Dated<DocumentIssued>> documents(LocalDate from, LocalDate to) {
    return sought.documents(from, to);
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
