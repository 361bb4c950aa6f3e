package org.tiendo.reporting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.query.Query;

/// What every query is answered with, around its data.
///
/// @param token position of the logs that it was read at; the one that was known, if that was asked for
/// @param knownAt moment until which what is counted had been recorded; null if none was asked for
/// @param sample whether the data are a sample, not official
/// @param notices what a reader must know first, in the language asked for; also that only a part is counted
record Answer<T>(
    String token,
    LocalDate asOf,
    @Nullable Instant knownAt,
    boolean sample,
    List<String> notices,
    T data) {

  static <T> Answer<T> of(Query query, T data) {
    return of(query, query.notices(), data);
  }

  static <T> Answer<T> of(Query query, List<String> notices, T data) {
    AsOf asOf = query.asOf();
    return new Answer<>(
        asOf.register().token().toString(),
        asOf.date(),
        query.known() == null ? null : query.known().moment(),
        asOf.register().conditions().sample(),
        notices,
        data);
  }
}
