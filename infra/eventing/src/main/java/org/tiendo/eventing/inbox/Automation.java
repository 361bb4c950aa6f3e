package org.tiendo.eventing.inbox;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;

/// A rule of the kind "when this happened there, then do that here".
///
/// The command's key is `<name>/<log>/<position>`, so that however often a record is delivered it acts once. The command's
/// business date is the record's, its actor the service itself, its causation the record.
///
/// @param name stable, kebab case, e.g. `when-project-submitted-then-open-review`
/// @param log the log it listens to, e.g. `task`
/// @param react makes the command, or nothing if the record is of no concern; pure
/// @param otherwise what is to be done if that is refused or can never be carried out; null if it is parked as a dead letter
/// @param saying what the command says, if saying it again changes nothing as long as no other record of the same stream has
///     concerned any automation; pure. Null if each command counts
public record Automation(
    String name,
    String log,
    Function<PublishedRecord, Optional<Function<CommandContext, ? extends Command>>> react,
    @Nullable Otherwise otherwise,
    @Nullable Function<PublishedRecord, String> saying) {

  /// One whose refusals wait for an operator.
  public Automation(
      String name,
      String log,
      Function<PublishedRecord, Optional<Function<CommandContext, ? extends Command>>> react) {
    this(name, log, react, null, null);
  }

  /// One whose refusals lead to another command.
  public Automation(
      String name,
      String log,
      Function<PublishedRecord, Optional<Function<CommandContext, ? extends Command>>> react,
      Otherwise otherwise) {
    this(name, log, react, otherwise, null);
  }

  /// The same, for commands that need not be sent again and again.
  public Automation saying(Function<PublishedRecord, String> what) {
    return new Automation(name, log, react, otherwise, what);
  }

  /// One that acts on every event of a type.
  ///
  /// @param then makes the command; pure
  public static <E extends PublishedEvent> Automation when(
      String name, String log, Class<E> event, Reaction<E> then) {
    return new Automation(
        name,
        log,
        record -> {
          PublishedEvent told = record.event();
          return event.isInstance(told)
              ? Optional.of(context -> then.to(context, event.cast(told), record))
              : Optional.empty();
        });
  }

  /// What is to be done about a command that was refused. Its key is that of the command with `/otherwise` behind it.
  @FunctionalInterface
  public interface Otherwise {

    /// @param cause code of the rule, or of another cause
    Command to(CommandContext context, PublishedRecord record, String cause);
  }

  /// What is to be done about an event.
  @FunctionalInterface
  public interface Reaction<E> {

    /// @param record that tells of the event
    Command to(CommandContext context, E event, PublishedRecord record);
  }
}
