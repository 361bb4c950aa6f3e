package org.tiendo.contracts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;

/// One position of a log as it is delivered: on Kafka, by `GET /internal/log`, and to folds.
///
/// Every position of a log is one record, so positions of a log are contiguous from 0; `event` is null where the stored
/// event has no published form.
///
/// @param log name of the log: the service that owns it, e.g. `task`
/// @param position place in the log, from 0, gapless, in commit order
/// @param stream the aggregate, e.g. `project:3f…`
/// @param sequence place in the stream, from 0, gapless
/// @param recordedAt when it was recorded, UTC, milliseconds; never decreases along the log
/// @param effectiveOn business date, in the installation's time zone
/// @param actor who did it
/// @param unit for which unit
/// @param onBehalfOf the unit it was done for by another, if so
/// @param commandId the command that caused it
/// @param correlationId the first command of the chain it belongs to
/// @param causationId the event of another log that caused the command, `log/position`, if so
/// @param type simple name of the stored event
/// @param version schema version of the stored event
/// @param leafHash SHA-256 of 0x00 and the stored bytes, lower-case hexadecimal (RFC 6962 leaf)
public record PublishedRecord(
    String log,
    long position,
    String stream,
    long sequence,
    Instant recordedAt,
    LocalDate effectiveOn,
    PersonId actor,
    UnitId unit,
    @Nullable UnitId onBehalfOf,
    String commandId,
    String correlationId,
    @Nullable String causationId,
    String type,
    int version,
    String leafHash,
    @Nullable PublishedEvent event) {}
