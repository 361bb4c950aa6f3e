package org.tiendo.reporting.pages.layout;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.query.Known;
import org.tiendo.reporting.query.Query;

/// Both axes of time in the reader's words: of which date, and as it was known when.
///
/// @param sentence said on every page once the reader has chosen what was known; null else
/// @param moment known then, as a form writes it; null unless a moment was chosen
/// @param position known then; null unless a position was chosen
/// @param present this address with what is known now
public record Axes(
    @Nullable String sentence, @Nullable String moment, @Nullable String position, String present) {

  /// The parameter that says what was known.
  static final String KNOWN_AT = "knownAt";

  static Axes of(@Nullable Query query, Page page) {
    String present = page.selfWith(KNOWN_AT, null);
    Known known = query == null ? null : query.known();
    if (query == null || known == null) {
      return new Axes(null, null, null, present);
    }
    Instant moment = known.moment();
    String date = page.date(query.asOf().date());
    String position = known.position().toString();
    return moment == null
        ? new Axes(page.texts().say("axes.position", date, position), null, position, present)
        : new Axes(
            page.texts().say("axes.moment", date, page.moment(moment), position),
            moment.atZone(page.zone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString(),
            null,
            present);
  }
}
