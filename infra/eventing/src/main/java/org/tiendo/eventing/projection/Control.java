package org.tiendo.eventing.projection;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The control document of a built read model: its token, and up to where a batch is being written.
///
/// A batch that is announced together with what it changes, by a [Redo], is shown from that moment on, whether its documents
/// are written or not. One that is announced without is shown when its documents are written and the token is moved. A
/// document that was read and is further than what the control document showed before tells so by its position.
///
/// Every change names the position and the announcement it starts from, so of two writers one fails: neither can take back what
/// the other has announced.
final class Control {

  /// Without a majority, such a read would wait for one.
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final MongoCollection<Document> controls;
  private final String id;

  Control(MongoCollection<Document> controls, String id) {
    this.controls = controls;
    this.id = id;
  }

  /// Says that another copy is, or is about to be, read instead.
  ///
  /// @param epoch of the alias from which the move starts
  record Fence(String to, long epoch) {

    static @Nullable Fence of(@Nullable Document found) {
      return found == null
          ? null
          : new Fence(found.getString("to"), found.get("epoch", Number.class).longValue());
    }
  }

  /// @param token up to which all documents are written
  /// @param writing by log, the target of a batch that began and is not known to be complete
  /// @param redo of batches that are shown and not known to be written; null if there is none
  /// @param fence null while this copy may be read
  record State(Token token, Map<String, Long> writing, @Nullable Redo redo, @Nullable Fence fence) {

    State {
      writing = Map.copyOf(writing);
    }

    State(Token token, Map<String, Long> writing) {
      this(token, writing, null, null);
    }

    /// Up to which is shown what the documents and the redo together hold.
    Token shown() {
      return redo == null ? token : redone(redo);
    }

    private Token redone(Redo redo) {
      Token shown = token;
      for (Map.Entry<String, Long> target : redo.targets().entrySet()) {
        shown = shown.with(target.getKey(), Math.max(target.getValue(), last(target.getKey())));
      }
      return shown;
    }

    /// The last position seen of a log; -1 before any.
    long last(String log) {
      return token.last(log);
    }

    /// The target of a batch under way; -1 if there is none.
    long announced(String log) {
      return writing.getOrDefault(log, -1L);
    }

    /// A batch has begun.
    State announcing(String log, long target) {
      Map<String, Long> announced = new TreeMap<>(writing);
      announced.put(log, target);
      return new State(token, announced, redo, fence);
    }

    /// What a redo says is announced and shown.
    State with(Redo shown) {
      State announced = this;
      for (Map.Entry<String, Long> target : shown.targets().entrySet()) {
        long most = Math.max(target.getValue(), announced(target.getKey()));
        announced = announced.announcing(target.getKey(), most);
      }
      return new State(token, announced.writing, shown, fence);
    }

    /// What a redo says is written.
    State without(Redo written) {
      State finished = this;
      for (String log : written.targets().keySet()) {
        finished = finished.finishing(log, shown().last(log));
      }
      return new State(finished.token, finished.writing, null, fence);
    }

    /// A batch is written.
    State finishing(String log, long target) {
      Map<String, Long> announced = new TreeMap<>(writing);
      if (announced(log) <= target) {
        announced.remove(log);
      }
      return new State(token.with(log, target), announced, redo, fence);
    }
  }

  State load() {
    return orNothing(find());
  }

  /// As [#load()], with the sections of a redo.
  State loadWhole() {
    return orNothing(findWhole());
  }

  private static State orNothing(@Nullable State found) {
    return found == null ? new State(Token.NOTHING, Map.of()) : found;
  }

  /// Without the sections of a redo. Null if there is no such copy, or not any more: who found its name a moment ago looks for
  /// the name again.
  @Nullable State find() {
    Document found =
        controls.find(new Document("_id", id)).projection(new Document(Redo.SECTIONS, 0)).first();
    return found == null ? null : state(found);
  }

  /// As [#find()], with the sections of a redo, and never of an earlier time than what anybody has been told: a majority's
  /// state, as a primary that is new in its office knows it, can be. What is read afterwards is at least of this time, too.
  @Nullable State findWhole() {
    Document found =
        controls
            .withReadConcern(ReadConcern.LINEARIZABLE)
            .find(new Document("_id", id))
            .maxTime(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
            .first();
    return found == null ? null : state(found);
  }

  /// Whether there is such a copy, and no other is read instead.
  boolean isRead() {
    State now = find();
    return now != null && now.fence() == null;
  }

  static State state(Document found) {
    return new State(
        new Token(positions(found, "token")),
        positions(found, "writing"),
        Redo.of(found.get(Redo.FIELD, Document.class)),
        Fence.of(found.get("fence", Document.class)));
  }

  /// Makes it unless it is there.
  void create(ProjectionIdentity identity) {
    Document empty =
        new Document("token", new Document())
            .append("writing", new Document())
            .append("version", identity.version())
            .append("code", identity.code());
    controls.updateOne(
        new Document("_id", id),
        new Document("$setOnInsert", empty),
        new UpdateOptions().upsert(true));
  }

  /// Announces that documents are about to change, up to position `target` of `log`.
  ///
  /// @param read whether the copy must be the one that is read
  /// @return the state to finish from
  /// @throws ConcurrentFold if another writer has moved the token or announced a batch, or another copy is read instead
  State begin(State from, String log, long target, boolean read) {
    long announced = Math.max(target, from.announced(log));
    Document change = new Document("$set", new Document("writing." + log, announced));
    change(from, Set.of(log), read, change);
    return from.announcing(log, announced);
  }

  /// Announces batches of a copy that is read, with what they change: from now on that is shown.
  ///
  /// @param redo holds also what the one says that it takes the place of
  /// @return the state to go on from
  /// @throws ConcurrentFold as the other
  State begin(State from, Redo redo) {
    State announced = from.with(redo);
    Document set = new Document(Redo.FIELD, redo.document());
    for (String log : redo.targets().keySet()) {
      set.append("writing." + log, announced.announced(log));
    }
    change(from, redo.targets().keySet(), true, new Document("$set", set));
    return announced;
  }

  /// What was shown by a redo is in the documents: the token moves, and the redo goes.
  ///
  /// @param from with the redo
  /// @return the state from now on
  /// @throws ConcurrentFold if another writer has done it, or has gone on
  State finish(State from, Redo written, boolean read) {
    State finished = from.without(written);
    Document set = new Document();
    Document gone = new Document(Redo.FIELD, "");
    for (String log : written.targets().keySet()) {
      set.append("token." + log, finished.last(log));
      if (finished.announced(log) < 0) {
        gone.append("writing." + log, "");
      }
    }
    change(
        from, written.targets().keySet(), read, new Document("$set", set).append("$unset", gone));
    return finished;
  }

  /// Moves the token; the documents are settled unless an earlier, interrupted batch reached beyond `target`.
  ///
  /// A fence that came since the announcement refuses it as well: who moves the name has looked at the token by then.
  ///
  /// @param from what [#begin] has returned
  /// @return the state from now on
  /// @throws ConcurrentFold if another writer has moved the token or announced a batch
  State finish(State from, String log, long target, boolean read) {
    Document change = new Document("$set", new Document("token." + log, target));
    if (from.announced(log) <= target) {
      change.append("$unset", new Document("writing." + log, ""));
    }
    change(from, Set.of(log), read, change);
    return from.finishing(log, target);
  }

  /// From now on nobody begins to read this copy; who is reading it finds out at the end, and reads the other.
  ///
  /// @return false if a later move has fenced it
  boolean fence(Fence fence) {
    Document value = new Document("to", fence.to()).append("epoch", fence.epoch());
    Document free = new Document("fence", new Document("$exists", false));
    Document earlier = new Document("fence.epoch", new Document("$lt", fence.epoch() + 1));
    return controls
            .updateOne(
                new Document("_id", id).append("$or", List.of(free, earlier)),
                new Document("$set", new Document("fence", value)))
            .getMatchedCount()
        == 1;
  }

  /// Takes away the fence of a move from this epoch of the alias or an earlier one: a later one stays.
  void unfence(long epoch) {
    controls.updateOne(
        new Document("_id", id).append("fence.epoch", new Document("$lt", epoch + 1)),
        new Document("$unset", new Document("fence", "")));
  }

  private void change(State from, Set<String> logs, boolean read, Document change) {
    Document filter = new Document("_id", id);
    for (String log : logs) {
      filter.append("token." + log, isPosition(from.last(log)));
      filter.append("writing." + log, isPosition(from.announced(log)));
    }
    filter.append(Redo.FIELD + ".n", isPosition(from.redo() == null ? -1 : from.redo().number()));
    if (read) {
      filter.append("fence", new Document("$exists", false));
    }
    if (controls.updateOne(filter, change).getMatchedCount() == 0) {
      throw new ConcurrentFold(id + " was moved by another writer of " + logs);
    }
  }

  private static Object isPosition(long position) {
    return position < 0 ? new Document("$exists", false) : position;
  }

  private static Map<String, Long> positions(Document control, String field) {
    Map<String, Long> positions = new TreeMap<>();
    control
        .get(field, new Document())
        .forEach((log, at) -> positions.put(log, ((Number) at).longValue()));
    return positions;
  }
}
