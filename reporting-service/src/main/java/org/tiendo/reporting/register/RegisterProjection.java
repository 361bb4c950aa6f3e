package org.tiendo.reporting.register;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.log.LogEvent;
import org.tiendo.contracts.review.ReviewEvent;
import org.tiendo.contracts.review.ReviewEvent.ReviewAccepted;
import org.tiendo.contracts.review.ReviewEvent.ReviewOpened;
import org.tiendo.contracts.review.ReviewEvent.ReviewReturned;
import org.tiendo.contracts.task.PublishedDirectiveEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedUnitEvent;
import org.tiendo.contracts.task.TaskEvent;
import org.tiendo.eventing.projection.Projection;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/// Folds published events into the read model `register`.
///
/// A document is named after its stream: `unit:…`, `directive:…`, `programme:…`, `document:…`, `project:…`; `log:…` holds
/// the conditions of a log. Reviews stand with their item. A section is folded from its own log alone, so the order in
/// which logs arrive does not matter.
public final class RegisterProjection {

  public static final String NAME = "register";

  /// Raised whenever the fold changes its result.
  private static final int VERSION = 2;

  static final TypeReference<ProjectSection> PROJECT = new TypeReference<>() {};
  static final TypeReference<ReviewSection> REVIEWS = new TypeReference<>() {};

  private RegisterProjection() {}

  public static Projection projection() {
    return new Projection(NAME, VERSION, RegisterProjection::changes);
  }

  private static Map<String, UnaryOperator<@Nullable JsonNode>> changes(PublishedRecord record) {
    Entry at = Entry.of(record);
    return switch (record.event()) {
      case null -> Map.of(record.stream(), project(section -> section.shown(at)));
      case LogEvent.LogOpened e -> Map.of("log:" + record.log(), Sections.put(new Dated<>(at, e)));
      case TaskEvent e -> task(record.stream(), at, e);
      case ReviewEvent e -> review(at, e);
      case PublishedEvent _ -> Map.of();
    };
  }

  private static Map<String, UnaryOperator<@Nullable JsonNode>> task(
      String stream, Entry at, TaskEvent event) {
    return switch (event) {
      case PublishedUnitEvent.UnitRegistered e -> Map.of(stream, Sections.put(new Dated<>(at, e)));
      case PublishedDirectiveEvent.DirectiveIssued e ->
          Map.of(stream, Sections.put(new Dated<>(at, e)));
      case PublishedProgrammeEvent.ProgrammeAdopted e ->
          Map.of(stream, Sections.put(new Dated<>(at, e)));
      case DocumentIssued e -> documentIssued(stream, at, e);
      case ProjectAssigned e -> Map.of(stream, Sections.put(ProjectSection.of(new Dated<>(at, e))));
      case PublishedProjectEvent.ProgressReported e ->
          item(e.project(), at, section -> section.reported(new Dated<>(at, e)));
      case PublishedProjectEvent.ProjectSubmitted e ->
          item(e.project(), at, section -> section.submitted(new Dated<>(at, e)));
      case PublishedProjectEvent.ProjectUnderReview e ->
          item(e.project(), at, section -> section.underReview(new Dated<>(at, e)));
      case PublishedProjectEvent.ProjectReturned e ->
          item(e.project(), at, section -> section.returned(new Dated<>(at, e)));
      case PublishedProjectEvent.ProjectAccepted e ->
          item(e.project(), at, section -> section.accepted(new Dated<>(at, e)));
      case PublishedProjectEvent.ProjectCompleted e ->
          item(e.project(), at, section -> section.completed(new Dated<>(at, e)));
    };
  }

  /// The document itself, and a line in the timeline of each item it came of.
  private static Map<String, UnaryOperator<@Nullable JsonNode>> documentIssued(
      String stream, Entry at, DocumentIssued event) {
    Map<String, UnaryOperator<@Nullable JsonNode>> changes = new HashMap<>();
    changes.put(stream, Sections.put(new Dated<>(at, event)));
    event.producedBy().forEach(p -> changes.putAll(item(p, at, UnaryOperator.identity())));
    return changes;
  }

  private static Map<String, UnaryOperator<@Nullable JsonNode>> review(
      Entry at, ReviewEvent event) {
    return switch (event) {
      case ReviewOpened e -> reviews(e.project(), section -> section.opened(new Dated<>(at, e)));
      case ReviewAccepted e ->
          reviews(e.project(), section -> section.accepted(new Dated<>(at, e)));
      case ReviewReturned e ->
          reviews(e.project(), section -> section.returned(new Dated<>(at, e)));
      case ReviewEvent _ -> Map.of();
    };
  }

  private static Map<String, UnaryOperator<@Nullable JsonNode>> item(
      ProjectId id, Entry at, UnaryOperator<ProjectSection> change) {
    return Map.of("project:" + id, project(section -> change.apply(section).shown(at)));
  }

  /// A change of an item that was assigned; anything else stays as it is.
  private static UnaryOperator<@Nullable JsonNode> project(UnaryOperator<ProjectSection> change) {
    return before ->
        before == null || !before.has("assigned")
            ? before
            : Sections.write(change.apply(Sections.read(before, PROJECT)));
  }

  private static Map<String, UnaryOperator<@Nullable JsonNode>> reviews(
      ProjectId id, UnaryOperator<ReviewSection> change) {
    return Map.of(
        "project:" + id,
        before ->
            Sections.write(
                change.apply(
                    before == null ? ReviewSection.NOTHING : Sections.read(before, REVIEWS))));
  }
}
