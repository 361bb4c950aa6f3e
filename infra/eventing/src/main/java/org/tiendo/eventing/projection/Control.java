package org.tiendo.eventing.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The control document of a built read model: its token, and up to where a batch is being written.
///
/// A batch that is announced together with what it changes, its [Redo], is shown from that moment on, whether its documents
/// are written or not. One that is announced without is shown when its documents are written and the token is moved. A
/// document that was read and is further than what the control document showed before tells so by its position.
///
/// Every change names the position and the announcement it starts from, so of two writers one fails: neither can take back what
/// the other has announced.
final class Control {

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
  /// @param redo of the batch that is shown and not known to be written; null if there is none
  /// @param fence null while this copy may be read
  record State(
      Token token, Map<String, Long> writing, @Nullable Redo redo, @Nullable Fence fence) {

    State {
      writing = Map.copyOf(writing);
    }

    State(Token token, Map<String, Long> writing) {
      this(token, writing, null, null);
    }

    /// Up to which is shown what the documents and the redo together hold.
    Token shown() {
      return redo != null && redo.target() > last(redo.log())
          ? token.with(redo.log(), redo.target())
          : token;
    }

    /// The last position seen of a log; -1 before any.
    long last(String log) {
      return token.positions().getOrDefault(log, -1L);
    }

    /// The target of a batch under way; -1 if there is none.
    long announced(String log) {
      return writing.getOrDefault(log, -1L);
    }

    State announcing(String log, long target) {
      Map<String, Long> announced = new TreeMap<>(writing);
      announced.put(log, target);
      return new State(token, announced, redo, fence);
    }

    State with(Redo shown) {
      return new State(token, writing, shown, fence);
    }

    boolean hasRedo(String log) {
      return redo != null && redo.log().equals(log);
    }

    State finishing(String log, long target) {
      Map<String, Long> announced = new TreeMap<>(writing);
      if (announced(log) <= target) {
        announced.remove(log);
      }
      return new State(
          token.with(log, target), announced, hasRedo(log) ? null : redo, fence);
    }
  }

  State load() {
    State found = find();
    return found == null ? new State(Token.NOTHING, Map.of()) : found;
  }

  /// Without the sections of a redo. Null if there is no such copy, or not any more: who found its name a moment ago looks for
  /// the name again.
  @Nullable State find() {
    Document found =
        controls.find(new Document("_id", id)).projection(new Document(Redo.SECTIONS, 0)).first();
    return found == null ? null : state(found);
  }

  /// As [#find()], with the sections of a redo.
  @Nullable State findWhole() {
    Document found = controls.find(new Document("_id", id)).first();
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
    change(from, log, read, new Document("$set", new Document("writing." + log, announced)));
    return from.announcing(log, announced);
  }

  /// As [#begin], of a copy that is read, with what is about to be changed: from now on that is shown.
  ///
  /// @param from without a redo: what one says must be written before another takes its place
  State begin(State from, Redo redo) {
    String log = redo.log();
    long announced = Math.max(redo.target(), from.announced(log));
    Document set =
        new Document("writing." + log, announced).append(Redo.FIELD, redo.document());
    Document filter = filter(from, log, true).append(Redo.FIELD, new Document("$exists", false));
    change(filter, log, new Document("$set", set));
    return from.announcing(log, announced).with(redo);
  }

  /// Moves the token; the documents are settled unless an earlier, interrupted batch reached beyond `target`.
  ///
  /// What was shown of it by a redo is in the documents, and the redo goes.
  ///
  /// A fence that came since the announcement refuses it as well: who moves the name has looked at the token by then.
  ///
  /// @param from what [#begin] has returned
  /// @return the state from now on
  /// @throws ConcurrentFold if another writer has moved the token or announced a batch
  State finish(State from, String log, long target, boolean read) {
    Document change = new Document("$set", new Document("token." + log, target));
    Document gone = new Document();
    if (from.announced(log) <= target) {
      gone.append("writing." + log, "");
    }
    if (from.hasRedo(log)) {
      gone.append(Redo.FIELD, "");
    }
    if (!gone.isEmpty()) {
      change.append("$unset", gone);
    }
    change(from, log, read, change);
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

  private void change(State from, String log, boolean read, Document change) {
    change(filter(from, log, read), log, change);
  }

  private void change(Document filter, String log, Document change) {
    if (controls.updateOne(filter, change).getMatchedCount() == 0) {
      throw new ConcurrentFold(id + " was moved by another writer of log " + log);
    }
  }

  private Document filter(State from, String log, boolean read) {
    Document filter =
        new Document("_id", id)
            .append("token." + log, isPosition(from.last(log)))
            .append("writing." + log, isPosition(from.announced(log)));
    if (read) {
      filter.append("fence", new Document("$exists", false));
    }
    return filter;
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
