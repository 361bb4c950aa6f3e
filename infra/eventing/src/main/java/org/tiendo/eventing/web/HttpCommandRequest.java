package org.tiendo.eventing.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.eventing.command.CommandCall;
import org.tiendo.eventing.command.Commands;

/// @param key the sender's `Idempotency-Key`, or one made for this sending alone
/// @param expectedVersion from `If-Match`
record HttpCommandRequest(
    Commands commands,
    RequestDigest digest,
    Actor actor,
    String key,
    @Nullable Long expectedVersion)
    implements CommandRequest {

  @Override
  public ResponseEntity<?> carryOut(
      Object body,
      @Nullable LocalDate effectiveOn,
      Function<CommandContext, ? extends Command> make) {
    return carryOut(body, effectiveOn, null, make);
  }

  @Override
  public ResponseEntity<?> carryOut(
      Object body,
      @Nullable LocalDate effectiveOn,
      @Nullable UnitId onBehalfOf,
      Function<CommandContext, ? extends Command> make) {
    CommandCall call =
        new CommandCall(
            actor,
            key,
            digest.of(Map.of(body.getClass().getSimpleName(), body)),
            effectiveOn,
            onBehalfOf,
            expectedVersion,
            null,
            null,
            make);
    return Answer.to(commands.send(call));
  }
}
