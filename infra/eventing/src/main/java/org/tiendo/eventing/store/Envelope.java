package org.tiendo.eventing.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A stored event: what was written, once, as canonical JSON, and is never changed.
///
/// JSON keys in their order: `agg at by caus cmd corr data eff id n obo seq t tenant unit v`. Keys without a value
/// (`caus`, `obo`) are left out.
///
/// @param n position in the log, from 0, gapless
/// @param agg stream
/// @param seq place in the stream, from 0, gapless
/// @param t type, simple name of the event record
/// @param v schema version
/// @param id event id: `<command id>-<index within the commit>`
/// @param at recorded at, UTC, milliseconds, never decreasing along the log
/// @param eff business date
/// @param by opaque person id
/// @param unit for which unit the person acted
/// @param obo unit on whose behalf, if another than `unit`
/// @param cmd command id
/// @param corr first command of the chain
/// @param caus event of another log that caused the command, `log/position`
/// @param data the event itself
/// @param bytes the exact stored bytes: hash these, never a re-serialisation
public record Envelope(
    long n,
    StreamId agg,
    long seq,
    String t,
    int v,
    String id,
    Instant at,
    LocalDate eff,
    String by,
    String unit,
    @Nullable String obo,
    String cmd,
    String corr,
    @Nullable String caus,
    String tenant,
    JsonNode data,
    byte[] bytes) {

  /// The same with other content, as if it had been stored in that form; the bytes stay what they were.
  Envelope holding(EventForms.Form form) {
    return new Envelope(
        n,
        agg,
        seq,
        form.type(),
        form.version(),
        id,
        at,
        eff,
        by,
        unit,
        obo,
        cmd,
        corr,
        caus,
        tenant,
        form.data(),
        bytes);
  }
}
