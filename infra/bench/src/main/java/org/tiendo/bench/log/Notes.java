package org.tiendo.bench.log;

import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.eventing.command.Feature;

/// The state of a stream of notes.
///
/// @param count of notes so far
record Notes(long count) {

  /// Commands of the feature.
  sealed interface NoteCommand extends Command {}

  record TakeNote(CommandContext context, ProjectId on) implements NoteCommand {}

  /// Events of the feature.
  sealed interface NoteEvent permits Noted {}

  static Feature<NoteCommand, Notes, NoteEvent> feature() {
    return new Feature<>(
        "note",
        NoteCommand.class,
        NoteEvent.class,
        command -> ((TakeNote) command).on(),
        () -> new Notes(0),
        (notes, _) -> new Notes(notes.count() + 1),
        (_, _, _) -> Set.of(),
        (command, _, _) -> Decision.accept(Noted.on(((TakeNote) command).on().value())),
        _ -> Optional.empty());
  }
}
