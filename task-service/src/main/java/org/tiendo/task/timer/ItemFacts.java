package org.tiendo.task.timer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.ItemType;

/// What the timers of an item depend on, folded from its history.
///
/// @param coordinators those in force
/// @param deadline the one in force, and what set it
/// @param progress what was reported or moved last
/// @param running since when the clock runs: the assignment, or the last return or resumption
/// @param unacknowledged what gave the item to the lead, as long as the lead has not taken it on
/// @param questions opinions asked for and not given
/// @param corrections mended original due dates that await confirmation
/// @param suspended whether the work is stopped for a while
public record ItemFacts(
    ProjectId project,
    ItemType type,
    UnitId assigner,
    UnitId lead,
    List<UnitId> coordinators,
    Stage stage,
    boolean suspended,
    DeadlineFact deadline,
    Mark progress,
    Mark running,
    @Nullable Mark unacknowledged,
    List<Question> questions,
    List<Correction> corrections) {

  public ItemFacts {
    coordinators = List.copyOf(coordinators);
    questions = List.copyOf(questions);
    corrections = List.copyOf(corrections);
  }

  /// Whose turn it is.
  public enum Stage {
    /// The lead's: it works, or mends what was returned.
    OPEN,
    /// The reviewer's, or the assigner's: the lead has handed the work over.
    HANDED_OVER,
    /// Nobody's.
    ENDED
  }

  /// A record of the log.
  ///
  /// @param on its business date
  public record Mark(long position, LocalDate on, Instant recordedAt) {}

  /// @param original whether it is the deadline of the assignment still
  public record DeadlineFact(Deadline deadline, Mark set, boolean original) {}

  /// An opinion asked for.
  public record Question(int number, UnitId unit, LocalDate dueOn, Mark asked) {}

  /// A mended due date.
  public record Correction(int number, LocalDate to) {}

  ItemFacts at(Stage other) {
    return new ItemFacts(
        project,
        type,
        assigner,
        lead,
        coordinators,
        other,
        suspended,
        deadline,
        progress,
        running,
        unacknowledged,
        questions,
        corrections);
  }

  ItemFacts suspended(boolean now) {
    return new ItemFacts(
        project,
        type,
        assigner,
        lead,
        coordinators,
        stage,
        now,
        deadline,
        progress,
        running,
        unacknowledged,
        questions,
        corrections);
  }

  ItemFacts due(DeadlineFact other) {
    return new ItemFacts(
        project,
        type,
        assigner,
        lead,
        coordinators,
        stage,
        suspended,
        other,
        progress,
        running,
        unacknowledged,
        questions,
        corrections);
  }

  /// Something moved; the lead has shown that it knows of the item.
  ItemFacts progressed(Mark mark) {
    return new ItemFacts(
        project,
        type,
        assigner,
        lead,
        coordinators,
        stage,
        suspended,
        deadline,
        mark,
        running,
        null,
        questions,
        corrections);
  }

  /// The clock runs again.
  ItemFacts running(Mark mark) {
    return new ItemFacts(
        project,
        type,
        assigner,
        lead,
        coordinators,
        Stage.OPEN,
        false,
        deadline,
        mark,
        mark,
        unacknowledged,
        questions,
        corrections);
  }

  ItemFacts led(UnitId by, Mark mark) {
    return new ItemFacts(
        project,
        type,
        assigner,
        by,
        coordinators,
        stage,
        suspended,
        deadline,
        mark,
        running,
        mark,
        questions,
        corrections);
  }

  ItemFacts acknowledged() {
    return new ItemFacts(
        project,
        type,
        assigner,
        lead,
        coordinators,
        stage,
        suspended,
        deadline,
        progress,
        running,
        null,
        questions,
        corrections);
  }

  ItemFacts coordinated(List<UnitId> by) {
    return new ItemFacts(
        project,
        type,
        assigner,
        lead,
        by,
        stage,
        suspended,
        deadline,
        progress,
        running,
        unacknowledged,
        questions,
        corrections);
  }

  ItemFacts asking(List<Question> open) {
    return new ItemFacts(
        project,
        type,
        assigner,
        lead,
        coordinators,
        stage,
        suspended,
        deadline,
        progress,
        running,
        unacknowledged,
        open,
        corrections);
  }

  ItemFacts correcting(List<Correction> open) {
    return new ItemFacts(
        project,
        type,
        assigner,
        lead,
        coordinators,
        stage,
        suspended,
        deadline,
        progress,
        running,
        unacknowledged,
        questions,
        open);
  }
}
