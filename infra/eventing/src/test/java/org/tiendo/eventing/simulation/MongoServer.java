package org.tiendo.eventing.simulation;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.BulkWriteUpsert;
import com.mongodb.bulk.WriteConcernError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.simulation.Documents.Write;

/// What a member does with requests. Of a batch each document is a write of its own, between which others write, the member
/// may end or lose its office; a reply waits until a majority has what was written.
final class MongoServer {

  private static final int DUPLICATE_KEY = 11_000;

  private final Simulation simulation;
  private final ReplicaSet set;
  private final Map<String, Integer> batches = new HashMap<>();
  private long reads;

  MongoServer(Simulation simulation, ReplicaSet set) {
    this.simulation = simulation;
    this.set = set;
  }

  /// One document to be written. A filter makes it an update.
  record Change(@Nullable Document filter, Document document, boolean upsert) {}

  /// @param waits whether the reply waits for a majority
  /// @param givenUp whether the sender has given it up
  record Request(String collection, List<Change> changes, boolean waits, BooleanSupplier givenUp) {}

  /// Where the reply goes.
  record Answer<T>(Consumer<T> value, Consumer<RuntimeException> failure) {}

  /// A batch under way on a member.
  private final class Batch {
    private final Member member;
    private final Request request;
    private final Answer<BulkWriteResult> answer;
    private final int life;
    private final int number;
    private final ArrayList<BulkWriteUpsert> upserts = new ArrayList<>();
    private int index;
    private int matched;
    private int entries;

    Batch(Member member, Request request, Answer<BulkWriteResult> answer) {
      this.member = member;
      this.request = request;
      this.answer = answer;
      this.life = member.life;
      this.number = batches.merge(request.collection(), 1, Integer::sum);
      this.entries = member.log.size();
    }

    void goOn() {
      while (index < request.changes().size()) {
        if (!member.up || life != member.life) {
          torn();
          return;
        }
        String violated = apply(request.changes().get(index));
        if (violated != null) {
          finish(violated);
          return;
        }
        index++;
        if (index < request.changes().size() && simulation.chance(0.7)) {
          simulation.after(
              simulation.between(10, simulation.fault(0.2) ? 80_000 : 3_000), this::goOn);
          return;
        }
      }
      finish(null);
    }

    private void torn() {
      if (index > 0) {
        simulation.faults.happened(Fault.TORN_BATCH);
      }
      if (member.up) {
        answer.failure().accept(MongoErrors.notPrimary());
      }
    }

    private void write(Object id, Document document) {
      if (index > 0 && batches.get(request.collection()) != number) {
        simulation.faults.happened(Fault.INTERLEAVED_BATCH);
      }
      set.write(member, new Write(request.collection(), id, document));
      entries = member.log.size();
    }

    private @Nullable String apply(Change change) {
      return change.filter() == null ? insert(change.document()) : update(change, change.filter());
    }

    private @Nullable String insert(Document document) {
      Document there = member.applied.get(request.collection(), document.get("_id"));
      if (there != null && !there.equals(document)) {
        simulation.faults.happened(Fault.RACE);
      }
      List<String> violated = member.applied.violated(request.collection(), document);
      if (violated.isEmpty()) {
        write(document.get("_id"), document);
        return null;
      }
      String reported = violated.get(simulation.below(violated.size()));
      if (!reported.equals(violated.getFirst())) {
        simulation.faults.happened(Fault.OTHER_INDEX_REPORTED);
      }
      return reported;
    }

    private @Nullable String update(Change change, Document filter) {
      List<Document> found =
          Queries.find(member.applied.all(request.collection()), filter, null, 1);
      if (!found.isEmpty()) {
        matched++;
        Document after = Queries.updated(found.getFirst(), change.document(), false);
        if (!after.equals(found.getFirst())) {
          write(after.get("_id"), after);
        }
        return null;
      }
      if (!change.upsert()) {
        return null;
      }
      Object id = filter.get("_id");
      if (member.applied.get(request.collection(), id) != null) {
        return "_id_";
      }
      write(id, Queries.updated(new Document("_id", id), change.document(), true));
      upserts.add(new BulkWriteUpsert(index, new BsonString(String.valueOf(id))));
      return null;
    }

    private void finish(@Nullable String violated) {
      if (request.givenUp().getAsBoolean() && index > 0) {
        simulation.faults.happened(Fault.LATE_INSERT);
      }
      if (!request.waits() || violated != null && index == 0) {
        answer(violated, null);
      } else if (simulation.fault(0.01)) {
        simulation.faults.happened(Fault.WRITE_CONCERN_ERROR);
        answer(violated, MongoErrors.unsure());
      } else {
        member.waitFor(
            entries,
            () -> answer(violated, null),
            () -> {
              if (simulation.chance(0.5)) {
                simulation.faults.happened(Fault.WRITE_CONCERN_ERROR);
                answer(violated, MongoErrors.unsure());
              } else {
                answer.failure().accept(MongoErrors.notPrimary());
              }
            });
      }
    }

    private void answer(@Nullable String violated, @Nullable WriteConcernError concern) {
      BulkWriteResult result =
          BulkWriteResult.acknowledged(index, matched, 0, matched, upserts, List.of());
      if (violated == null && concern == null) {
        answer.value().accept(result);
        return;
      }
      List<BulkWriteError> errors =
          violated == null
              ? List.of()
              : List.of(
                  new BulkWriteError(
                      DUPLICATE_KEY, duplicate(violated), new BsonDocument(), index));
      answer
          .failure()
          .accept(
              new MongoBulkWriteException(result, errors, concern, MongoErrors.ADDRESS, Set.of()));
    }

    private String duplicate(String index) {
      return "E11000 duplicate key error collection: db.%s index: %s dup key: { : 1 }"
          .formatted(request.collection(), index);
    }
  }

  void write(Member member, Request request, Answer<BulkWriteResult> answer) {
    if (!member.primary) {
      answer.failure().accept(MongoErrors.notPrimary());
      return;
    }
    staleness(member);
    new Batch(member, request, answer).goOn();
  }

  /// A linearizable read waits until a majority has what the primary writes for its sake: so it is still the primary.
  void find(
      Member member,
      String collection,
      ReadConcern concern,
      Function<Collection<Document>, List<Document>> query,
      Answer<List<Document>> answer) {
    if (!member.primary) {
      answer.failure().accept(MongoErrors.notPrimary());
      return;
    }
    staleness(member);
    if (member.majority < member.log.size()) {
      simulation.faults.happened(Fault.MAJORITY_BEHIND);
    }
    if (concern.equals(ReadConcern.LINEARIZABLE)) {
      set.write(member, new Write("noise", "read" + reads++, new Document()));
      member.waitFor(
          member.log.size(),
          () -> answer.value().accept(query.apply(member.committed.all(collection))),
          () -> answer.failure().accept(MongoErrors.notPrimary()));
      return;
    }
    Documents view = concern.equals(ReadConcern.MAJORITY) ? member.committed : member.applied;
    answer.value().accept(query.apply(view.all(collection)));
  }

  private void staleness(Member member) {
    if (set.stale(member)) {
      simulation.faults.happened(Fault.STALE_PRIMARY);
    }
  }
}
