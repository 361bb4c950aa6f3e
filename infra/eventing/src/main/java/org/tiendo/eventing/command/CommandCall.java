package org.tiendo.eventing.command;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;

/// One sending of a command.
///
/// @param key what the sender calls it: with tenant and principal it makes the permanent command id
/// @param digest SHA-256 of the parsed request in canonical form, lower-case hexadecimal
/// @param effectiveOn business date; today's if the sender gives none
/// @param onBehalfOf unit on whose behalf it is recorded, if another than the actor's
/// @param expectedVersion stream version that the sender has seen (`If-Match`)
/// @param correlationId first command of the chain; the command's own id if null
/// @param causationId `log/position` of the event that caused it
/// @param make makes the command from its context; pure, called again when a conflict is retried
public record CommandCall(
    Actor actor,
    String key,
    String digest,
    @Nullable LocalDate effectiveOn,
    @Nullable UnitId onBehalfOf,
    @Nullable Long expectedVersion,
    @Nullable String correlationId,
    @Nullable String causationId,
    Function<CommandContext, ? extends Command> make) {}
