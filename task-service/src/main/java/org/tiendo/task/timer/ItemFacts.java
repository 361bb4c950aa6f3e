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
/// @param questions opinions asked for and not given
public record ItemFacts(
    ProjectId project,
    ItemType type,
    Parties parties,
    Turn turn,
    Due due,
    Heard heard,
    List<Question> questions) {

  public ItemFacts {
    questions = List.copyOf(questions);
  }

  /// Whose item it is.
  ///
  /// @param coordinators those in force
  public record Parties(UnitId assigner, UnitId lead, List<UnitId> coordinators) {
    public Parties {
      coordinators = List.copyOf(coordinators);
    }
  }

  /// Where the work is.
  ///
  /// @param suspended whether it is stopped for a while
  public record Turn(Stage stage, boolean suspended) {}

  /// Whose turn it is.
  public enum Stage {
    /// The lead's: it works, or mends what was returned.
    OPEN,
    /// The reviewer's, or the assigner's: the lead has handed the work over.
    HANDED_OVER,
    /// Nobody's.
    ENDED
  }

  /// The deadline in force.
  ///
  /// @param set what set it
  /// @param original whether it is the deadline of the assignment still
  /// @param corrections mended original due dates that await confirmation
  public record Due(Deadline deadline, Mark set, boolean original, List<Correction> corrections) {
    public Due {
      corrections = List.copyOf(corrections);
    }

    Due correcting(List<Correction> open) {
      return new Due(deadline, set, original, open);
    }
  }

  /// A mended due date.
  public record Correction(int number, LocalDate to) {}

  /// What was heard of the item.
  ///
  /// @param progress what was reported or moved last
  /// @param running since when the clock runs: the assignment, or the last return or resumption
  /// @param unacknowledged what gave the item to the lead, as long as the lead has not taken it on
  public record Heard(Mark progress, Mark running, @Nullable Mark unacknowledged) {}

  /// A record of the log.
  ///
  /// @param on its business date
  public record Mark(long position, LocalDate on, Instant recordedAt) {}

  /// An opinion asked for.
  public record Question(int number, UnitId unit, LocalDate dueOn, Mark asked) {}

  ItemFacts at(Stage stage) {
    return with(new Turn(stage, turn.suspended()));
  }

  ItemFacts suspended() {
    return with(new Turn(turn.stage(), true));
  }

  /// Something moved; the lead has shown that it knows of the item.
  ItemFacts progressed(Mark mark) {
    return with(new Heard(mark, heard.running(), null));
  }

  /// The clock runs again.
  ItemFacts running(Mark mark) {
    return with(new Turn(Stage.OPEN, false)).with(new Heard(mark, mark, heard.unacknowledged()));
  }

  ItemFacts led(UnitId lead, Mark mark) {
    return with(new Parties(parties.assigner(), lead, parties.coordinators()))
        .with(new Heard(mark, heard.running(), mark));
  }

  ItemFacts acknowledged() {
    return with(new Heard(heard.progress(), heard.running(), null));
  }

  ItemFacts coordinated(List<UnitId> coordinators) {
    return with(new Parties(parties.assigner(), parties.lead(), coordinators));
  }

  ItemFacts asking(List<Question> open) {
    return new ItemFacts(project, type, parties, turn, due, heard, open);
  }

  ItemFacts with(Due other) {
    return new ItemFacts(project, type, parties, turn, other, heard, questions);
  }

  private ItemFacts with(Parties other) {
    return new ItemFacts(project, type, other, turn, due, heard, questions);
  }

  private ItemFacts with(Turn other) {
    return new ItemFacts(project, type, parties, other, due, heard, questions);
  }

  private ItemFacts with(Heard other) {
    return new ItemFacts(project, type, parties, turn, due, other, questions);
  }
}
