package org.tiendo.reporting.yearreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.OutcomeLine;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.figures.Figure;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.ProgrammeProgress;
import org.tiendo.reporting.register.Dated;

/// The year-end review (tổng kết) of a work programme at an as-of date.
///
/// @param programme every item of the programme, whatever its type
/// @param findings in the order in which they are told
/// @param items every item that a finding rests on, each once
public record YearReview(
    AsOf asOf, ProgrammeProgress programme, List<Finding> findings, List<Item> items) {

  public YearReview {
    findings = List.copyOf(findings);
    items = List.copyOf(items);
  }

  public static YearReview of(Dated<ProgrammeAdopted> programme, AsOf asOf) {
    Computation computation = Computation.of(programme.event(), asOf);
    List<Finding> findings = new ArrayList<>();
    findings.add(computation.superiorProgrammes());
    findings.add(computation.ownProgramme(programme));
    programme.event().accountsFor().forEach(line -> findings.add(computation.outcome(line)));
    findings.addAll(computation.highlights());
    findings.add(computation.nextProgramme());
    ProgrammeProgress progress = ProgrammeProgress.of(programme, asOf);
    Set<String> ids = new HashSet<>();
    progress.items().forEach(item -> ids.add(item.id()));
    findings.forEach(finding -> finding.figures().forEach(figure -> ids.addAll(figure.items())));
    List<Item> items =
        computation.around().stream().filter(item -> ids.contains(item.id())).toList();
    return new YearReview(asOf, progress, findings, items);
  }

  /// The unit whose review it is.
  public UnitId unit() {
    return programme.programme().event().authority();
  }

  /// @param advised documents that were issued in the period on the unit's advice
  private record Computation(ProgrammeAdopted own, AsOf asOf, List<Dated<DocumentIssued>> advised) {

    static Computation of(ProgrammeAdopted own, AsOf asOf) {
      return new Computation(
          own,
          asOf,
          asOf.documents(own.from(), own.to()).stream()
              .filter(d -> d.event().advisedBy().contains(own.authority()))
              .toList());
    }

    /// Items of all programmes that findings are made of.
    List<Item> around() {
      Set<ProgrammeId> programmes = new HashSet<>(Set.of(own.programme()));
      superior().forEach(programme -> programmes.add(programme.programme()));
      next().ifPresent(programme -> programmes.add(programme.programme()));
      return asOf.itemsIn(programmes);
    }

    private List<ProgrammeAdopted> superior() {
      List<UnitId> above = asOf.above(own.authority());
      return asOf.programmes(own.from(), own.to()).stream()
          .map(Dated::event)
          .filter(p -> above.contains(p.authority()))
          .toList();
    }

    private Optional<ProgrammeAdopted> next() {
      return asOf.programmes(own.authority()).stream()
          .map(Dated::event)
          .filter(p -> p.from().equals(own.to().plusDays(1)))
          .findFirst();
    }

    Finding superiorProgrammes() {
      List<ProgrammeAdopted> superior = superior();
      List<Item> items =
          asOf.itemsIn(superior.stream().map(ProgrammeAdopted::programme).toList()).stream()
              .filter(item -> isOwnProject(item) && item.isCounted())
              .filter(item -> item.isDueWithin(own.from(), own.to()))
              .toList();
      return new Finding.SuperiorProgrammes(
          asOf.inOrder(superior.stream().map(ProgrammeAdopted::authority).toList()),
          Figure.ratio("superior-programmes-done", items, Item::done),
          ClassCounts.of(items));
    }

    /// Within the programme: what was carried out of it unfinished is not done in it.
    private boolean isDone(Item item) {
      return item.classIn(own.programme()).done();
    }

    private boolean isOwnProject(Item item) {
      return item.type() == ItemType.PROJECT && item.lead().equals(own.authority());
    }

    Finding ownProgramme(Dated<ProgrammeAdopted> programme) {
      List<Item> projects =
          asOf.items(own.programme()).stream()
              .filter(item -> item.type() == ItemType.PROJECT)
              .toList();
      ProgrammeProgress progress = ProgrammeProgress.of(programme, projects);
      List<Item> counted =
          projects.stream().filter(item -> !item.classIn(own.programme()).apart()).toList();
      List<Item> done = counted.stream().filter(this::isDone).toList();
      return new Finding.OwnProgramme(
          Figure.ratio("own-programme-done", counted, this::isDone),
          Figure.ratio("own-programme-not-to-quality", done, item -> !item.toQuality()),
          Figure.ratio("own-programme-returned", done, item -> item.returns() > 0),
          done.stream().mapToInt(Item::rounds).sum(),
          progress.baseline(),
          progress.added(),
          progress.classes());
    }

    Finding outcome(OutcomeLine line) {
      List<Dated<DocumentIssued>> counted =
          advised.stream()
              .filter(d -> line.authorities().contains(d.event().authority()))
              .filter(d -> line.types().isEmpty() || line.types().contains(d.event().type()))
              .toList();
      return new Finding.Outcome(
          asOf.inOrder(line.authorities()),
          line.types().size() == 1 ? line.types().getFirst() : null,
          Figure.documents("outcome-documents", counted));
    }

    List<Finding> highlights() {
      List<Finding> highlights = new ArrayList<>();
      for (Dated<DocumentIssued> document : advised) {
        LocalDate from = document.event().effectFrom();
        LocalDate to = document.event().effectTo();
        if (from != null && to != null && from.getYear() < to.getYear()) {
          highlights.add(
              new Finding.Highlight(
                  document.event(),
                  from,
                  to,
                  Figure.documents("highlight-document", List.of(document))));
        }
      }
      return highlights;
    }

    Finding nextProgramme() {
      ProgrammeAdopted next = next().orElse(null);
      List<UnitId> above = asOf.above(own.authority());
      List<Item> counted =
          next == null
              ? List.of()
              : asOf.items(next.programme()).stream().filter(this::isCountedInNext).toList();
      List<Item> items = counted.stream().filter(item -> isAssignedFromAbove(item, above)).toList();
      List<Item> planned = counted.stream().filter(Item::isPlannedOnly).toList();
      List<UnitId> assigners = items.stream().map(Item::assigner).filter(Objects::nonNull).toList();
      return new Finding.NextProgramme(
          next,
          asOf.inOrder(assigners),
          Figure.count("next-programme-items", items),
          planned.size());
    }

    private boolean isAssignedFromAbove(Item item, List<UnitId> above) {
      UnitId assigner = item.assigner();
      return assigner != null && above.contains(assigner);
    }

    private boolean isCountedInNext(Item item) {
      return (item.type() == ItemType.PROJECT || item.type() == ItemType.REPORT)
          && item.lead().equals(own.authority())
          && item.isCounted();
    }
  }
}
