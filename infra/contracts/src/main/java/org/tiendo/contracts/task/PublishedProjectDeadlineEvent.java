package org.tiendo.contracts.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;

/// What happens to the deadline of an item. Each `deadline` is the one in force from the business date on; the original is
/// that of `ProjectAssigned`.
public sealed interface PublishedProjectDeadlineEvent extends PublishedProjectEvent {

  /// The lead unit asked for more time, before the deadline passed (xin gia hạn).
  ///
  /// @param number from 1, in the order of the requests on the item
  /// @param expectedOn when it expects to be done
  /// @param progress what is done so far
  record ExtensionRequested(
      ProjectId project, int number, LocalDate expectedOn, String cause, String progress)
      implements PublishedProjectDeadlineEvent {}

  /// The assigner gave more time (gia hạn).
  ///
  /// @param number of the request
  record ExtensionApproved(ProjectId project, int number, Deadline deadline, @Nullable String note)
      implements PublishedProjectDeadlineEvent {}

  /// The assigner gave no more time.
  ///
  /// @param number of the request
  record ExtensionRejected(ProjectId project, int number, String reason)
      implements PublishedProjectDeadlineEvent {}

  /// The assigner stopped the work for a while (tạm dừng).
  ///
  /// @param basis the document it rests on
  /// @param policy what it does to the deadline
  record ProjectSuspended(ProjectId project, String reason, String basis, SuspensionPolicy policy)
      implements PublishedProjectDeadlineEvent {}

  /// The work goes on, in the state in which it stopped.
  ///
  /// @param suspendedOn first day without work; the business date is the first day with work again
  /// @param deadline in force from now on, the same under `NO_EFFECT`
  record ProjectResumed(ProjectId project, LocalDate suspendedOn, Deadline deadline)
      implements PublishedProjectDeadlineEvent {}

  /// The event that an item's deadline waited for has happened.
  ///
  /// @param happenedOn the day that sets the deadline going
  record DeadlineStarted(ProjectId project, LocalDate happenedOn, Deadline deadline)
      implements PublishedProjectDeadlineEvent {}

  /// The due date was found anew with a later version of the calendar. The original deadline is found anew with it: nobody
  /// asked for more time.
  ///
  /// @param original the original deadline by the same version
  /// @param deadline in force from now on
  record DeadlineRederived(ProjectId project, Deadline original, Deadline deadline)
      implements PublishedProjectDeadlineEvent {}
}
