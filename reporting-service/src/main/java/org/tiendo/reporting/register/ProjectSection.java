package org.tiendo.reporting.register;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.PublishedProjectEvent.ProgressReported;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAccepted;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectCompleted;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectReturned;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectSubmitted;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectCarriedOver;
import org.tiendo.contracts.task.PublishedReminderEvent;
import org.tiendo.contracts.vocabulary.Membership;

/// What the task log says about an item (đề án, báo cáo, nhiệm vụ): dated facts, so that any date can be asked for.
///
/// No status is kept: it is derived for a date.
///
/// @param reminders what time brought: reminders and escalations
/// @param timeline every event of the item, its reminders, and the documents that came of it, in order of position
public record ProjectSection(
    Chronicle<ProjectAssigned, PublishedProjectEvent> chronicle,
    List<Dated<PublishedReminderEvent>> reminders,
    List<Entry> timeline) {

  public ProjectSection {
    reminders = List.copyOf(reminders);
    timeline = List.copyOf(timeline);
  }

  private record In(List<ProgrammeId> programmes) {}

  /// Programmes that it ever stood in: those it was assigned in, then those it was carried into.
  public List<ProgrammeId> programmes() {
    return chronicle.kept(In.class, () -> new In(everIn())).programmes();
  }

  private List<ProgrammeId> everIn() {
    return Stream.concat(
            assigned().event().memberships().stream().map(Membership::programme),
            chronicle.all(ProjectCarriedOver.class).stream().map(carried -> carried.event().to()))
        .distinct()
        .toList();
  }

  public Dated<ProjectAssigned> assigned() {
    return chronicle.first();
  }

  public List<Dated<PublishedProjectEvent>> history() {
    return chronicle.history();
  }

  public List<Dated<ProgressReported>> progress() {
    return chronicle.all(ProgressReported.class);
  }

  public List<Dated<ProjectSubmitted>> submissions() {
    return chronicle.all(ProjectSubmitted.class);
  }

  public List<Dated<ProjectReturned>> returns() {
    return chronicle.all(ProjectReturned.class);
  }

  public List<Dated<ProjectAccepted>> acceptances() {
    return chronicle.all(ProjectAccepted.class);
  }

  public @Nullable Dated<ProjectCompleted> completion() {
    List<Dated<ProjectCompleted>> completions = chronicle.all(ProjectCompleted.class);
    return completions.isEmpty() ? null : completions.getLast();
  }
}
