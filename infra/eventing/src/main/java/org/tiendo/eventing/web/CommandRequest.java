package org.tiendo.eventing.web;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;

/// One HTTP sending of a command, as a parameter of a controller's method: who calls, `Idempotency-Key`, `If-Match`.
///
/// ```java
/// @PostMapping("/api/commands/AssignProject")
/// ResponseEntity<?> assignProject(@RequestBody AssignProjectBody body, CommandRequest request) {
///   return request.carryOut(body, body.effectiveOn(), context -> body.command(context));
/// }
/// ```
public interface CommandRequest {

  /// Sends the command and answers: 200 with a [CommandReply] and `ETag`, or an RFC 9457 problem.
  ///
  /// An [InvalidValue] from `make` (an id or value of a wrong form) is answered as 400.
  ///
  /// @param body the parsed request; its type and canonical form tell a retry from another request under the same key
  /// @param effectiveOn business date, today if null
  ResponseEntity<?> carryOut(
      Object body,
      @Nullable LocalDate effectiveOn,
      Function<CommandContext, ? extends Command> make);

  /// The same, recorded for `onBehalfOf` by another unit.
  ResponseEntity<?> carryOut(
      Object body,
      @Nullable LocalDate effectiveOn,
      @Nullable UnitId onBehalfOf,
      Function<CommandContext, ? extends Command> make);
}
