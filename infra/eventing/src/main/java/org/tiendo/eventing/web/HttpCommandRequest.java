package org.tiendo.eventing.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.edge.InvalidValue;
import org.tiendo.edge.RequestProblem;
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
            actor, key, digestOf(body), effectiveOn, onBehalfOf, expectedVersion, null, null, make);
    return Answer.to(commands.send(call));
  }

  /// What has no canonical form, such as half a character, cannot be recorded either.
  private String digestOf(Object body) {
    try {
      return digest.of(Map.of(body.getClass().getSimpleName(), body));
    } catch (IllegalArgumentException e) {
      throw new RequestProblem(
          HttpStatus.BAD_REQUEST,
          InvalidValue.CODE,
          "The request has a text that is not Unicode, a key twice, or a number beyond 2^53-1.");
    }
  }
}
