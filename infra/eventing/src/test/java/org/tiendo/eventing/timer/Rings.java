package org.tiendo.eventing.timer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.eventing.command.Tally;

/// Whatever is added to a tally rings at the start of the tenth day after its business date.
///
/// @param basis as it is told
record Rings(ZoneId zone, String basis, int form) implements Timing<Rings.Facts> {

  static final int DAYS = 10;

  record Facts(String tally, List<Entry> entries) {}

  record Entry(long position, LocalDate on, Instant recordedAt) {}

  @Override
  public Class<Facts> facts() {
    return Facts.class;
  }

  @Override
  public Optional<String> owner(PublishedRecord record) {
    return record.type().equals("Added")
        ? Optional.of(record.stream().substring("tally:".length()))
        : Optional.empty();
  }

  @Override
  public Facts fold(@Nullable Facts before, PublishedRecord record) {
    List<Entry> entries = new ArrayList<>(before == null ? List.of() : before.entries());
    entries.add(new Entry(record.position(), record.effectiveOn(), record.recordedAt()));
    return new Facts(owner(record).orElseThrow(), entries);
  }

  @Override
  public List<Timer> timers(Facts facts) {
    return facts.entries().stream().map(entry -> ring(facts.tally(), entry)).toList();
  }

  private Timer ring(String tally, Entry entry) {
    return new Timer(
        "ring/" + tally + "/" + entry.position(),
        entry.on().plusDays(DAYS).atStartOfDay(zone).toInstant(),
        entry.recordedAt(),
        context -> new Tally.Describe(context, new ProjectId(tally), "ring " + context.today()));
  }
}
