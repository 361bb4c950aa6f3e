package org.tiendo.bench.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;

/// Logs that are written while they are read: what is told of happens on a business date and is recorded on the same day or
/// later, and the logs are in the order in which it was recorded.
final class MadeLogs {

  private static final List<String> PEOPLE = List.of("an", "binh", "chi", "dung", "giang", "ha");

  private final PriorityQueue<Told> waiting =
      new PriorityQueue<>(Comparator.comparing(Told::recordedOn).thenComparingLong(Told::order));
  private final Map<String, Long> heads = new HashMap<>();
  private final Map<String, Long> sequences = new HashMap<>();
  private long order;
  private Instant last = Instant.EPOCH;

  /// Something told of that is not recorded yet.
  ///
  /// @param order of those recorded on one day
  record Told(
      String log,
      String stream,
      LocalDate on,
      LocalDate recordedOn,
      long order,
      PublishedEvent event) {}

  /// @param recordedOn never before `on`
  void tell(String log, String stream, LocalDate on, LocalDate recordedOn, PublishedEvent event) {
    waiting.add(new Told(log, stream, on, recordedOn, order++, event));
  }

  /// What is recorded before a day, in order: nothing that is told of later is.
  List<PublishedRecord> until(LocalDate day) {
    List<PublishedRecord> records = new ArrayList<>();
    for (Told next = waiting.peek(); next != null && next.recordedOn().isBefore(day); ) {
      records.add(record(waiting.remove()));
      next = waiting.peek();
    }
    return records;
  }

  private PublishedRecord record(Told told) {
    long position = heads.merge(told.log(), 0L, (head, _) -> head + 1);
    Instant morning = told.recordedOn().atTime(LocalTime.of(1, 0)).toInstant(ZoneOffset.UTC);
    last = last.isBefore(morning) ? morning : last.plusMillis(7);
    String command = told.log() + "-" + position;
    return new PublishedRecord(
        told.log(),
        position,
        told.stream(),
        sequences.merge(told.stream(), 0L, (seen, _) -> seen + 1),
        last,
        told.on(),
        new PersonId(PEOPLE.get((int) (position % PEOPLE.size()))),
        new UnitId("office"),
        null,
        command,
        command,
        null,
        told.event().getClass().getSimpleName(),
        1,
        "%064x".formatted(position),
        told.event());
  }
}
