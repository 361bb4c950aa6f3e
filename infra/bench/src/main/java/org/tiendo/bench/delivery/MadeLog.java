package org.tiendo.bench.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProjectEvent.ProgressReported;
import org.tiendo.eventing.inbox.HoleReader;
import org.tiendo.eventing.relay.RecordForm;
import org.tiendo.eventing.store.EventJson;

/// The log of an owner that makes its records when it is asked. They go through lines of JSON, as over HTTP, but through no
/// socket. Items have 30 events each; 2 000 of them are under way at a time.
final class MadeLog implements HoleReader {

  static final String NAME = "task";

  private static final int EVENTS = 30;
  private static final int AT_A_TIME = 2_000;
  private static final Instant START = Instant.parse("2026-01-05T01:00:00Z");
  private static final String NOTE =
      "Comments of two units are awaited; the draft of the second part is with the office of the chair.";

  private final RecordForm form = new RecordForm(new EventJson().mapper(), "bench");
  private final long end;

  MadeLog(long end) {
    this.end = end;
  }

  @Override
  public List<PublishedRecord> from(long position, int limit) {
    return LongStream.range(position, Math.min(end, position + limit))
        .mapToObj(at -> form.fromLine(form.toLine(record(at))))
        .toList();
  }

  @Override
  public long end(long known) {
    return end;
  }

  private static PublishedRecord record(long at) {
    long block = at / (EVENTS * AT_A_TIME);
    String id = "item-" + (block * AT_A_TIME + at % AT_A_TIME);
    return new PublishedRecord(
        NAME,
        at,
        "project:" + id,
        at / AT_A_TIME % EVENTS,
        START.plusMillis(at),
        LocalDate.of(2026, 1, 5),
        new PersonId("p-1"),
        new UnitId("office"),
        null,
        "c-" + at,
        "c-" + at,
        null,
        "ProgressReported",
        1,
        "%064x".formatted(at),
        new ProgressReported(new ProjectId(id), (int) (at % 101), "drafting", NOTE));
  }
}
