package org.tiendo.reporting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.task.PublishedProjectEvent.ProgressReported;
import org.tiendo.contracts.vocabulary.CriterionResult;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.Entry;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.register.ReviewSection;

/// One item with its history up to the as-of date.
///
/// @param timeline events of all logs, by business date, then by the moment they were recorded
/// @param progress what was reported, by whom; never averaged
record ProjectView(
    ItemView item,
    String product,
    List<UnitView> coordinators,
    UnitView reviewingUnit,
    @Nullable LocalDate reviewOn,
    List<ProgressView> progress,
    List<ReviewView> reviews,
    List<TimelineEntry> timeline) {

  /// An event as the timeline shows it.
  record TimelineEntry(
      String event,
      String type,
      LocalDate effectiveOn,
      Instant recordedAt,
      String actor,
      UnitView unit,
      @Nullable UnitView onBehalfOf) {}

  /// What one person reported.
  record ProgressView(
      LocalDate on,
      String reportedBy,
      UnitView unit,
      @Nullable UnitView onBehalfOf,
      @Nullable Integer percent,
      @Nullable String stage,
      @Nullable String note,
      String event) {}

  /// The review of one round. `verdict` is null, `accepted` or `returned`.
  record ReviewView(
      int round,
      LocalDate openedOn,
      @Nullable String verdict,
      @Nullable LocalDate decidedOn,
      @Nullable String reason,
      boolean openEdits,
      List<CriterionResult> criteria) {}

  static ProjectView of(Item item, Query query) {
    LocalDate date = query.asOf().date();
    ProjectSection section =
        query
            .asOf()
            .project(item.projectId().map(ProjectId::value).orElse(""))
            .orElseThrow(() -> QueryProblem.unknown("project", item.id()));
    var assigned = section.assigned().event();
    ReviewSection reviews = query.asOf().register().reviews(assigned.project());
    return new ProjectView(
        ItemView.of(item, query),
        assigned.product(),
        UnitView.of(assigned.coordinators(), query),
        UnitView.of(assigned.reviewingUnit(), query),
        assigned.deadline().reviewOn(),
        section.progress().stream()
            .filter(p -> p.knownOn(date))
            .map(p -> progress(p, query))
            .toList(),
        reviews.rounds().stream()
            .filter(r -> r.opened().knownOn(date))
            .map(r -> review(r, date))
            .toList(),
        Entry.timeline(query.asOf().register().timeline(section), date).stream()
            .map(entry -> entry(entry, query))
            .toList());
  }

  private static ProgressView progress(Dated<ProgressReported> report, Query query) {
    Entry at = report.at();
    return new ProgressView(
        report.on(),
        at.actor().value(),
        UnitView.of(at.unit(), query),
        at.onBehalfOf() == null ? null : UnitView.of(at.onBehalfOf(), query),
        report.event().percent(),
        report.event().stage(),
        report.event().note(),
        at.ref());
  }

  private static ReviewView review(ReviewSection.Round round, LocalDate date) {
    int number = round.opened().event().round();
    var accepted = round.accepted();
    if (accepted != null && accepted.knownOn(date)) {
      return new ReviewView(
          number,
          round.opened().on(),
          "accepted",
          accepted.on(),
          null,
          accepted.event().openEdits(),
          accepted.event().criteria());
    }
    var returned = round.returned();
    if (returned != null && returned.knownOn(date)) {
      return new ReviewView(
          number,
          round.opened().on(),
          "returned",
          returned.on(),
          returned.event().reason(),
          false,
          returned.event().criteria());
    }
    return new ReviewView(number, round.opened().on(), null, null, null, false, List.of());
  }

  private static TimelineEntry entry(Entry entry, Query query) {
    return new TimelineEntry(
        entry.ref(),
        entry.type(),
        entry.effectiveOn(),
        entry.recordedAt(),
        entry.actor().value(),
        UnitView.of(entry.unit(), query),
        entry.onBehalfOf() == null ? null : UnitView.of(entry.onBehalfOf(), query));
  }
}
