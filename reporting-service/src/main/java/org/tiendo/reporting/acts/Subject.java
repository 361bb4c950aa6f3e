package org.tiendo.reporting.acts;

import java.util.Optional;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.reporting.figures.Stage;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.register.ReviewSection;

/// The item that somebody is about to act on, as it stands now.
///
/// @param reviews none before the first submission
record Subject(Actor actor, Query query, ProjectSection item, Optional<ReviewSection> reviews) {

  /// @return empty if there is no such item, or none that the person may see
  static Optional<Subject> find(String id, Actor actor, Query query) {
    return query
        .asOf()
        .project(id)
        .map(item ->
            new Subject(
                actor,
                query,
                item,
                Optional.ofNullable(query.asOf().register().reviews().get("project:" + id))));
  }

  ProjectAssigned assigned() {
    return item.assigned().event();
  }

  ProjectId id() {
    return assigned().project();
  }

  Stage stage() {
    return Stage.of(item, query.asOf().date());
  }

  /// The review that waits for its verdict.
  Optional<ReviewSection.Round> openReview() {
    return reviews
        .filter(r -> !r.rounds().isEmpty())
        .map(r -> r.rounds().getLast())
        .filter(round -> round.accepted() == null && round.returned() == null);
  }
}
