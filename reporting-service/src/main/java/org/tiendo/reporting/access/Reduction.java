package org.tiendo.reporting.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.contracts.kernel.Sight.Parts;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.register.Register;
import org.tiendo.reporting.register.ReviewSection;

/// Reduces a register to what exists for one person.
///
/// A planned item is never seen without the item that carries it out: both have the same lead and programme, and an
/// assignment only adds units that take part. So no item turns back into a planned one by being hidden.
final class Reduction {

  private final Sight sight;
  private final Register whole;
  private final Map<ProgrammeId, UnitId> authorities = new HashMap<>();

  Reduction(Sight sight, Register whole) {
    this.sight = sight;
    this.whole = whole;
    whole.programmes().stream()
        .map(Chronicle::event)
        .forEach(p -> authorities.put(p.programme(), p.authority()));
  }

  Register reduced() {
    List<ProjectSection> projects =
        whole.projects().stream().filter(p -> sight.item(parts(p.assigned().event()))).toList();
    Set<ProjectId> items = new HashSet<>();
    Set<ProgrammeId> programmes = new HashSet<>();
    Set<DirectiveId> directives = new HashSet<>();
    for (ProjectSection project : projects) {
      ProjectAssigned assigned = project.assigned().event();
      items.add(assigned.project());
      assigned.memberships().stream().map(Membership::programme).forEach(programmes::add);
      assigned.sources().stream().map(ClauseRef::directive).forEach(directives::add);
    }
    return new Register(
        whole.token(),
        whole.conditions(),
        whole.units(),
        whole.directives().stream()
            .filter(d ->
                directives.contains(d.event().directive()) || sight.rulingOf(d.event().authority()))
            .toList(),
        programmes(programmes),
        documents(items),
        projects,
        reviews(items));
  }

  private Parts parts(ProjectAssigned item) {
    List<UnitId> directing = new ArrayList<>(List.of(item.assigner()));
    item.memberships().stream()
        .map(place -> authorities.get(place.programme()))
        .filter(Objects::nonNull)
        .forEach(directing::add);
    List<UnitId> helping = new ArrayList<>(item.coordinators());
    helping.add(item.reviewingUnit());
    return new Parts(item.lead(), directing, helping);
  }

  /// Programmes by their authority, and those that a visible item stands in; each with its visible planned items.
  private List<Chronicle<ProgrammeAdopted, PublishedProgrammeEvent>> programmes(
      Set<ProgrammeId> named) {
    List<Chronicle<ProgrammeAdopted, PublishedProgrammeEvent>> visible = new ArrayList<>();
    for (var programme : whole.programmes()) {
      ProgrammeAdopted adopted = programme.event();
      List<PlannedItem> planned =
          adopted.planned().stream()
              .filter(item ->
                  sight.item(new Parts(item.lead(), List.of(adopted.authority()), List.of())))
              .toList();
      if (named.contains(adopted.programme())
          || sight.rulingOf(adopted.authority())
          || !planned.isEmpty()) {
        visible.add(programme.beginningWith(with(adopted, planned), ProgrammeAdopted.class));
      }
    }
    return List.copyOf(visible);
  }

  private static ProgrammeAdopted with(ProgrammeAdopted programme, List<PlannedItem> planned) {
    return new ProgrammeAdopted(
        programme.programme(),
        programme.authority(),
        programme.title(),
        programme.from(),
        programme.to(),
        planned,
        programme.accountsFor(),
        programme.kind(),
        programme.parent());
  }

  /// A document does not name items that do not exist for the person.
  private List<Chronicle<DocumentIssued, PublishedDocumentEvent>> documents(Set<ProjectId> items) {
    return whole.documents().stream()
        .filter(d ->
            d.event().producedBy().stream().anyMatch(items::contains)
                || sight.document(d.event().authority(), d.event().advisedBy()))
        .map(d -> d.beginningWith(of(d.event(), items), DocumentIssued.class))
        .toList();
  }

  private static DocumentIssued of(DocumentIssued document, Set<ProjectId> items) {
    return new DocumentIssued(
        document.document(),
        document.authority(),
        document.type(),
        document.number(),
        document.symbol(),
        document.numberingPeriod(),
        document.title(),
        document.issuedOn(),
        document.effectFrom(),
        document.effectTo(),
        document.secrecy(),
        document.advisedBy(),
        document.producedBy().stream().filter(items::contains).toList(),
        document.signature(),
        document.jointWith());
  }

  private Map<String, ReviewSection> reviews(Set<ProjectId> items) {
    Map<String, ReviewSection> visible = new LinkedHashMap<>(whole.reviews());
    Set<String> keys = new HashSet<>();
    items.forEach(item -> keys.add("project:" + item));
    visible.keySet().retainAll(keys);
    return Collections.unmodifiableMap(visible);
  }
}
