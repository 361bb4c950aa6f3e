package org.tiendo.reporting.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.task.PublishedProjectEvent.ProgressReported;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAccepted;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectCompleted;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectReturned;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectSubmitted;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectUnderReview;

/// What the task log says about an item (đề án, báo cáo, nhiệm vụ): dated facts, so that any date can be asked for.
///
/// No status is kept: it is derived for a date.
///
/// @param takenUp the moments at which a submission came before its reviewers
/// @param timeline every event of the item in order of position, those told elsewhere in this record included
public record ProjectSection(
    Dated<ProjectAssigned> assigned,
    List<Dated<ProgressReported>> progress,
    List<Dated<ProjectSubmitted>> submissions,
    List<Dated<ProjectUnderReview>> takenUp,
    List<Dated<ProjectReturned>> returns,
    List<Dated<ProjectAccepted>> acceptances,
    @Nullable Dated<ProjectCompleted> completion,
    List<Entry> timeline) {

  public ProjectSection {
    progress = List.copyOf(progress);
    submissions = List.copyOf(submissions);
    takenUp = List.copyOf(takenUp);
    returns = List.copyOf(returns);
    acceptances = List.copyOf(acceptances);
    timeline = List.copyOf(timeline);
  }

  static ProjectSection of(Dated<ProjectAssigned> assigned) {
    return new ProjectSection(
        assigned,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(assigned.at()));
  }

  ProjectSection reported(Dated<ProgressReported> report) {
    return with(plus(progress, report), submissions, takenUp, returns, acceptances);
  }

  ProjectSection submitted(Dated<ProjectSubmitted> submission) {
    return with(progress, plus(submissions, submission), takenUp, returns, acceptances);
  }

  ProjectSection underReview(Dated<ProjectUnderReview> taken) {
    return with(progress, submissions, plus(takenUp, taken), returns, acceptances);
  }

  ProjectSection returned(Dated<ProjectReturned> back) {
    return with(progress, submissions, takenUp, plus(returns, back), acceptances);
  }

  ProjectSection accepted(Dated<ProjectAccepted> acceptance) {
    return with(progress, submissions, takenUp, returns, plus(acceptances, acceptance));
  }

  ProjectSection completed(Dated<ProjectCompleted> done) {
    return new ProjectSection(
        assigned, progress, submissions, takenUp, returns, acceptances, done, timeline);
  }

  ProjectSection shown(Entry entry) {
    return new ProjectSection(
        assigned,
        progress,
        submissions,
        takenUp,
        returns,
        acceptances,
        completion,
        plus(timeline, entry));
  }

  private ProjectSection with(
      List<Dated<ProgressReported>> progress,
      List<Dated<ProjectSubmitted>> submissions,
      List<Dated<ProjectUnderReview>> takenUp,
      List<Dated<ProjectReturned>> returns,
      List<Dated<ProjectAccepted>> acceptances) {
    return new ProjectSection(
        assigned, progress, submissions, takenUp, returns, acceptances, completion, timeline);
  }

  private static <T> List<T> plus(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
