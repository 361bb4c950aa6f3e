package org.tiendo.eventing.lease;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.eventing.pace.Pace;

/// A lease as one document: who holds it, its epoch, and a beat that the holder moves on.
///
/// No two clocks are compared. The holder trusts its own renewal for a while, measured by its own clock; another takes over
/// when it has seen the same beat for a longer while, measured by its own. Each taking is conditional on epoch and beat as
/// they were seen, so of several who try one succeeds.
public final class MongoLease implements Lease {

  private static final Logger LOG = LoggerFactory.getLogger(MongoLease.class);
  private static final String EPOCH = "epoch";
  private static final String BEAT = "beat";
  private static final String FREE = "free";
  private static final String HOLDER = "holder";
  private static final long NOT_HELD = -1;

  private final MongoCollection<Document> leases;
  private final String name;
  private final String holder;
  private final Times times;
  private final Pace pace;
  private long epoch = NOT_HELD;
  private long beat;
  private long renewed;
  private @Nullable Document seen;
  private long seenAt;

  /// @param renew how long a holder trusts its last renewal
  /// @param takeOver how long another must see no renewal before it takes over; well above `renew`
  public record Times(Duration renew, Duration takeOver) {

    /// A standby does the work within ten seconds after the active one is gone: this, a look, and finding where to go on.
    public static final Times USUAL = new Times(Duration.ofMillis(1_500), Duration.ofSeconds(5));
  }

  /// A lease that this process asks for by a name of its own.
  ///
  /// @param service that the process is of
  public static MongoLease ofProcess(
      MongoDatabase database, String collection, String name, String service) {
    return new MongoLease(
        database, collection, name, service + "-" + UUID.randomUUID(), Times.USUAL);
  }

  /// @param collection where it lies
  /// @param name what of, within the collection
  /// @param holder name of this process, never used by another
  public MongoLease(
      MongoDatabase database, String collection, String name, String holder, Times times) {
    this(database, collection, name, holder, times, Pace.MACHINE);
  }

  public MongoLease(
      MongoDatabase database,
      String collection,
      String name,
      String holder,
      Times times,
      Pace pace) {
    this.leases =
        database
            .getCollection(collection)
            .withReadPreference(ReadPreference.primary())
            .withReadConcern(ReadConcern.MAJORITY)
            .withWriteConcern(WriteConcern.MAJORITY);
    this.name = name;
    this.holder = holder;
    this.times = times;
    this.pace = pace;
  }

  @Override
  public boolean held() {
    long now = pace.nanoTime();
    if (epoch == NOT_HELD) {
      return taken(now);
    }
    return now - renewed < times.renew().toNanos() || renewed(now);
  }

  private boolean renewed(long now) {
    beat++;
    if (!change(own(), new Document(BEAT, beat))) {
      LOG.warn("Another process has taken {} over since epoch {}", what(), epoch);
      epoch = NOT_HELD;
      seen = null;
      return false;
    }
    renewed = now;
    return true;
  }

  private boolean taken(long now) {
    Document found = created();
    if (holder.equals(found.getString(HOLDER))) {
      return adopted(found, now);
    }
    if (!found.equals(seen)) {
      seen = found;
      seenAt = now;
    }
    boolean over = found.getBoolean(FREE, false) || now - seenAt >= times.takeOver().toNanos();
    return over && tookOver(found, now);
  }

  private Document created() {
    Document found = leases.find(new Document("_id", name)).first();
    if (found != null) {
      return found;
    }
    Document free = new Document(EPOCH, 0L).append(BEAT, 0L).append(FREE, true);
    try {
      leases.updateOne(
          new Document("_id", name),
          new Document("$setOnInsert", free),
          new UpdateOptions().upsert(true));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
    return free;
  }

  /// A taking of which this process was told that it failed, or nothing.
  private boolean adopted(Document found, long now) {
    epoch = number(found, EPOCH);
    beat = number(found, BEAT);
    return renewed(now);
  }

  private boolean tookOver(Document found, long now) {
    long next = number(found, EPOCH) + 1;
    Document as =
        new Document("_id", name)
            .append(EPOCH, found.get(EPOCH))
            .append(BEAT, found.get(BEAT))
            .append(FREE, found.get(FREE));
    Document mine =
        new Document(EPOCH, next).append(BEAT, 0L).append(FREE, false).append(HOLDER, holder);
    if (!change(as, mine)) {
      return false;
    }
    LOG.info("Has {} from now on, in epoch {}", what(), next);
    epoch = next;
    beat = 0;
    renewed = now;
    return true;
  }

  @Override
  public void release() {
    if (epoch != NOT_HELD) {
      try {
        change(own(), new Document(FREE, true).append(HOLDER, ""));
      } catch (MongoException e) {
        LOG.info("{} runs out by itself: {}", what(), e.toString());
      }
      epoch = NOT_HELD;
      seen = null;
    }
  }

  private String what() {
    return leases.getNamespace().getCollectionName() + "/" + name;
  }

  private Document own() {
    return new Document("_id", name).append(EPOCH, epoch).append(HOLDER, holder);
  }

  private boolean change(Document filter, Document values) {
    return leases.updateOne(filter, new Document("$set", values)).getMatchedCount() == 1;
  }

  private static long number(Document document, String field) {
    return document.get(field, Number.class).longValue();
  }
}
