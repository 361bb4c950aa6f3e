package org.tiendo.eventing.relay;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventLog;

/// Pages of a log for those who read it by HTTP (`GET /internal/log?from=&limit=`): consumers that met a hole, rebuilds.
public final class LogPages {

  /// More records than this are never in one page.
  public static final int MAX_LIMIT = 1000;

  private final EventLog log;
  private final Function<Envelope, PublishedRecord> published;
  private final RecordForm form;

  public LogPages(EventLog log, Function<Envelope, PublishedRecord> published, RecordForm form) {
    this.log = log;
    this.published = published;
    this.form = form;
  }

  /// Records from `position` on, contiguous, at most `limit` and [#MAX_LIMIT]; empty at the end of the log.
  ///
  /// @throws IllegalArgumentException if the position is negative or the limit not positive
  public List<PublishedRecord> from(long position, int limit) {
    if (position < 0 || limit < 1) {
      throw new IllegalArgumentException(
          "a page starts at 0 or later and has a limit of 1 or more");
    }
    return log.read(position, Math.min(limit, MAX_LIMIT)).stream().map(published).toList();
  }

  /// The same page as JSON lines (`application/x-ndjson`), each ended by a line feed.
  public String lines(long position, int limit) {
    return from(position, limit).stream()
        .map(record -> form.toLine(record) + "\n")
        .collect(Collectors.joining());
  }
}
