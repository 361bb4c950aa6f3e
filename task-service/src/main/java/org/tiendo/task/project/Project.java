package org.tiendo.task.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;

/// A project (đề án, báo cáo, nhiệm vụ, dự thảo văn bản): a work item, in one of the states it can be in.
///
/// Carried over is no state: an item that goes on in another programme is what it was.
public sealed interface Project {

  record NotAssigned() implements Project {}

  /// dự kiến
  ///
  /// @param lead who would lead it, if known
  record Planned(UnitId proposedBy, @Nullable UnitId lead, LocalDate on) implements Project {}

  /// A planned item that was given up before it was assigned.
  record Dropped(UnitId proposedBy, @Nullable UnitId lead) implements Project {}

  /// A project that was assigned, in whatever state.
  sealed interface Known extends Project {

    /// What all states have in common.
    Item item();

    /// The same state of another item.
    Known with(Item item);

    /// Business date of the step that was recorded last.
    default LocalDate on() {
      return item().on();
    }

    default Assignment assignment() {
      return item().assignment();
    }

    default UnitId lead() {
      return assignment().lead();
    }

    /// The state as people and clients see it.
    default String label() {
      return switch (this) {
        case Assigned _ -> "ASSIGNED";
        case Acknowledged _ -> "ACKNOWLEDGED";
        case InProgress _ -> "IN_PROGRESS";
        case Submitted _ -> "SUBMITTED";
        case UnderReview _ -> "UNDER_REVIEW";
        case Returned _ -> "RETURNED";
        case Accepted _ -> "ACCEPTED";
        case Suspended _ -> "SUSPENDED";
        case Completed _ -> "COMPLETED";
        case Withdrawn _ -> "WITHDRAWN";
        case Merged _ -> "MERGED";
      };
    }
  }

  /// A project that is not done and not stopped.
  sealed interface Open extends Known {
    @Override
    Open with(Item item);
  }

  /// A project that lies with its lead unit.
  sealed interface Working extends Open {}

  /// A project whose latest round is handed over, came back or passed.
  sealed interface Handed extends Known {

    default Rounds rounds() {
      return item().rounds();
    }
  }

  /// A project whose history is over.
  sealed interface Ended extends Known {}

  /// đã giao
  record Assigned(Item item) implements Working {
    @Override
    public Assigned with(Item other) {
      return new Assigned(other);
    }
  }

  /// đã tiếp nhận
  record Acknowledged(Item item) implements Working {
    @Override
    public Acknowledged with(Item other) {
      return new Acknowledged(other);
    }
  }

  /// đang thực hiện
  record InProgress(Item item) implements Working {
    @Override
    public InProgress with(Item other) {
      return new InProgress(other);
    }
  }

  /// đã trình
  record Submitted(Item item) implements Open, Handed {
    @Override
    public Submitted with(Item other) {
      return new Submitted(other);
    }
  }

  /// đang thẩm định
  ///
  /// @param scored whether a score was given, so that the submission stands
  record UnderReview(Item item, boolean scored) implements Open, Handed {
    @Override
    public UnderReview with(Item other) {
      return new UnderReview(other, scored);
    }
  }

  /// trả lại hoàn thiện
  record Returned(Item item) implements Working, Handed {
    @Override
    public Returned with(Item other) {
      return new Returned(other);
    }
  }

  /// đạt
  record Accepted(Item item) implements Open, Handed {
    @Override
    public Accepted with(Item other) {
      return new Accepted(other);
    }
  }

  /// tạm dừng
  ///
  /// @param stopped the state that it goes on in
  /// @param since first day without work
  record Suspended(Open stopped, LocalDate since, SuspensionPolicy policy) implements Known {
    @Override
    public Item item() {
      return stopped.item();
    }

    @Override
    public Suspended with(Item other) {
      return new Suspended(stopped.with(other), since, policy);
    }

    @Override
    public LocalDate on() {
      return since;
    }
  }

  /// hoàn thành
  record Completed(Item item) implements Handed, Ended {
    @Override
    public Completed with(Item other) {
      return new Completed(other);
    }
  }

  /// rút
  record Withdrawn(Item item) implements Ended {
    @Override
    public Withdrawn with(Item other) {
      return new Withdrawn(other);
    }
  }

  /// gộp, tách
  ///
  /// @param successors the items that it goes on as: the one it was merged into, or its parts
  record Merged(Item item, List<ProjectId> successors) implements Ended {
    public Merged {
      successors = List.copyOf(successors);
    }

    @Override
    public Merged with(Item other) {
      return new Merged(other, successors);
    }
  }

  static Project evolve(Project state, ProjectEvent event) {
    return ProjectEvolution.evolve(state, event);
  }
}
