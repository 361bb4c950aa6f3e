package org.tiendo.eventing.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.relay.RecordForm;
import org.tiendo.eventing.relay.UnreadableRecord;

/// Makes of whatever lies in a topic the records of one log, each position once, in order, without a hole.
///
/// What lies below the expected position is a repetition and dropped. What lies above shows a hole, which is read from the
/// log's owner. What cannot be read, or lies beyond the end of the log, is parked, and the owner asked for the record
/// expected: so a damaged record does not change what comes out. The same is done with a record that no service of the
/// installation has sealed: it is never given out, but what the owner has at its position. If that is another record, the one
/// in the topic was forged.
final class Contiguity implements Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Contiguity.class);
  private static final int PAGE = 500;
  private static final int PARKED_LENGTH = 4000;

  private final InboxRoute route;
  private final RecordForm form;
  private final HoleReader owner;
  private final Parked parked;
  private final Counter duplicates;
  private final Counter filled;
  private final Counter rejected;
  private final Counter unsealed;
  private final Counter forks;
  private final TakenHashes taken = new TakenHashes();
  private List<PublishedRecord> owned = List.of();
  private long expected;

  Contiguity(
      InboxRoute route, RecordForm form, HoleReader owner, Parked parked, MeterRegistry meters) {
    this.route = route;
    this.form = form;
    this.owner = owner;
    this.parked = parked;
    String[] tags = {MeterNames.CONSUMER, route.consumer(), MeterNames.LOG, route.log()};
    this.duplicates = meters.counter(MeterNames.INBOX_DUPLICATES, tags);
    this.filled = meters.counter(MeterNames.INBOX_FILLED, tags);
    this.rejected = meters.counter(MeterNames.INBOX_REJECTED, tags);
    this.unsealed = meters.counter(MeterNames.INBOX_UNSEALED, tags);
    this.forks = meters.counter(MeterNames.INBOX_FORKS, tags);
  }

  @Override
  public void expectAfter(long last) {
    expected = last + 1;
    taken.startAt(expected);
  }

  @Override
  public void take(ConsumerRecord<byte[], byte[]> in, Consumer<PublishedRecord> out) {
    PublishedRecord record;
    try {
      record = form.fromKafka(in);
    } catch (UnreadableRecord e) {
      reject(in, "unreadable", e.getMessage());
      fill(expected + 1, out);
      return;
    }
    if (!record.log().equals(route.log())) {
      reject(in, "foreign-log", record.log());
      fill(expected + 1, out);
    } else if (record.position() < expected) {
      duplicate(record, in);
    } else if (!form.isGenuine(in)) {
      unsealed(record, in, out);
    } else if (!fill(record.position(), out)) {
      reject(in, "beyond-log", Long.toString(record.position()));
    } else {
      give(record, out);
    }
  }

  @Override
  public void takeFromOwner(Consumer<PublishedRecord> out) {
    fill(expected + PAGE, out);
  }

  /// A whole page is read where nothing is sealed, as in what an earlier release sent: what follows is repetition then.
  private void unsealed(
      PublishedRecord record, ConsumerRecord<byte[], byte[]> in, Consumer<PublishedRecord> out) {
    unsealed.increment();
    if (!fill(record.position(), out) || page(PAGE, out) == 0) {
      reject(in, "beyond-log", Long.toString(record.position()));
    } else if (taken.compare(record) != TakenHashes.Repetition.SAME) {
      reject(in, "forged", "the log has another record at position " + record.position());
    }
  }

  /// Reads from the owner up to and without position `end`; whether the owner has that much.
  private boolean fill(long end, Consumer<PublishedRecord> out) {
    while (expected < end) {
      if (page((int) Math.min(PAGE, end - expected), out) == 0) {
        return false;
      }
    }
    return true;
  }

  private int page(int limit, Consumer<PublishedRecord> out) {
    List<PublishedRecord> page = owner.from(expected, limit);
    for (PublishedRecord record : page) {
      if (!record.log().equals(route.log()) || record.position() != expected) {
        throw new HoleReader.OwnerUnavailable(
            "the owner of " + route.log() + " did not answer with position " + expected);
      }
      filled.increment();
      give(record, out);
    }
    return page.size();
  }

  private void give(PublishedRecord record, Consumer<PublishedRecord> out) {
    expected = record.position() + 1;
    taken.taken(record);
    out.accept(record);
  }

  private void duplicate(PublishedRecord record, ConsumerRecord<byte[], byte[]> in) {
    duplicates.increment();
    if (isOther(record)) {
      String why = "position " + record.position() + " has another leaf hash in the log";
      if (form.isGenuine(in)) {
        forks.increment();
        reject(in, "fork", why);
      } else {
        reject(in, "forged", why);
      }
    }
  }

  private boolean isOther(PublishedRecord again) {
    return switch (taken.compare(again)) {
      case SAME -> false;
      case OTHER -> true;
      case UNKNOWN -> isOtherThanOwned(again);
    };
  }

  /// Of what was taken long ago the owner knows the hash. Nothing waits for it: what is dropped does no harm.
  private boolean isOtherThanOwned(PublishedRecord again) {
    try {
      if (owned.isEmpty()
          || again.position() < owned.getFirst().position()
          || again.position() > owned.getLast().position()) {
        owned = owner.from(again.position(), PAGE);
      }
      return owned.stream()
          .filter(own -> own.position() == again.position())
          .anyMatch(own -> !own.leafHash().equals(again.leafHash()));
    } catch (HoleReader.OwnerUnavailable | UnreadableRecord e) {
      LOG.warn("{} drops position {} unseen: {}", route.consumer(), again.position(), e.toString());
      return false;
    }
  }

  private void reject(ConsumerRecord<byte[], byte[]> in, String reason, @Nullable String why) {
    rejected.increment();
    LOG.error(
        "{} rejects a record of {} at offset {}: {} ({})",
        route.consumer(),
        in.topic(),
        in.offset(),
        reason,
        why);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("why", String.valueOf(why));
    in.headers()
        .forEach(
            header -> facts.put(header.key().replaceAll("[.$\\x00]", "_"), text(header.value())));
    facts.put("value", text(in.value()));
    parked.park(route.consumer() + "/" + in.topic() + "@" + in.offset(), reason, facts);
  }

  private static String text(byte @Nullable [] bytes) {
    String all = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    return all.substring(0, Math.min(PARKED_LENGTH, all.length()));
  }
}
