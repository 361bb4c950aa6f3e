package org.tiendo.eventing.projection;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Where read models lie: the documents of each copy in a collection named after it, and in collection `projections` for each
/// copy a control document, for each name an alias that says which copy is read.
///
/// A name moves from one copy to another so that nobody ever sees it go back: the copy left is fenced first, so that nothing
/// more of it is shown; the other must have seen as much as that; then the alias moves. Whoever finds a fence that was left
/// standing takes the rest of the way, so a process that dies in between holds up nobody.
public final class ReadModels {

  private static final String ALIASES = "projections";

  private final MongoDatabase database;
  private final MongoCollection<Document> controls;
  private final JsonMapper json;

  public ReadModels(MongoDatabase database, JsonMapper json) {
    this.database =
        database
            .withReadPreference(ReadPreference.primary())
            .withReadConcern(ReadConcern.MAJORITY)
            .withWriteConcern(WriteConcern.MAJORITY);
    this.controls = this.database.getCollection(ALIASES);
    this.json = json;
  }

  public Copy copy(String id) {
    return new Copy(
        id, new Control(controls, id), new SectionStore(database.getCollection(id), json));
  }

  /// The copy of this name and number, made if it is not there.
  public Copy create(ProjectionIdentity identity, int number) {
    Copy copy = copy(identity.copy(number));
    copy.control().create(identity);
    return copy;
  }

  /// Lets a name stand for the first copy of an identity, unless it stands for one already.
  void alias(ProjectionIdentity identity) {
    Document first =
        new Document("copy", identity.copy(0))
            .append("version", identity.version())
            .append("code", identity.code())
            .append("epoch", 0L);
    controls.updateOne(
        new Document("_id", identity.name()),
        new Document("$setOnInsert", first),
        new UpdateOptions().upsert(true));
    controls.updateOne(
        new Document("_id", identity.name()).append("epoch", new Document("$exists", false)),
        new Document("$set", new Document("epoch", 0L)));
  }

  /// What a name stands for.
  public Optional<Alias> find(String name) {
    return Optional.ofNullable(controls.find(new Document("_id", name)).first())
        .map(found -> alias(name, found));
  }

  /// @throws ViewsUnavailable if it stands for nothing yet
  public Alias alias(String name) {
    return find(name)
        .orElseThrow(() -> new ViewsUnavailable("read model " + name + " is not built yet"));
  }

  private static Alias alias(String name, Document found) {
    int version = found.get("version", Number.class).intValue();
    String copy = found.getString("copy");
    Number epoch = found.get("epoch", Number.class);
    return new Alias(
        name,
        copy == null ? name + "_v" + version : copy,
        version,
        found.getString("code"),
        found.getString("previous"),
        epoch == null ? 0 : epoch.longValue());
  }

  /// Lets a name stand for another copy from now on, if that has seen everything that was shown of the one before.
  ///
  /// @return whether it has; to be tried again if not
  public boolean move(Alias from, String to) {
    return copy(from.copy()).control().fence(new Control.Fence(to, from.epoch()))
        && finishMove(from, to);
  }

  /// Completes a move that was begun, or takes it back. Either is by one change of the alias, of which only one can be.
  private boolean finishMove(Alias from, String to) {
    Control left = copy(from.copy()).control();
    Copy target = copy(to);
    Document identity = controls.find(new Document("_id", to)).first();
    if (identity == null || !target.token().covers(left.load().shown())) {
      if (change(from, new Document())) {
        left.unfence(from.epoch());
      }
      return false;
    }
    target.control().unfence(from.epoch());
    return change(
        from,
        new Document("copy", to)
            .append("version", identity.getInteger("version"))
            .append("code", identity.getString("code"))
            .append("previous", from.copy()));
  }

  private boolean change(Alias from, Document changes) {
    return controls
            .updateOne(
                new Document("_id", from.name()).append("epoch", from.epoch()),
                new Document("$set", changes.append("epoch", from.epoch() + 1)))
            .getMatchedCount()
        == 1;
  }

  /// What a name stands for, once no move of it is under way.
  Alias settled(String name) {
    Alias alias = alias(name);
    Control read = copy(alias.copy()).control();
    Control.Fence fence = read.load().fence();
    if (fence == null) {
      return alias;
    }
    if (fence.epoch() == alias.epoch()) {
      finishMove(alias, fence.to());
    } else {
      read.unfence(alias.epoch() - 1);
    }
    return alias(name);
  }

  /// A copy as its control document describes it.
  public record Described(String id, int version, @Nullable String code, Token token) {}

  /// All copies of a name that there are.
  public List<Described> copies(String name) {
    List<Described> copies = new ArrayList<>();
    Document range = new Document("$gte", name + "_v").append("$lt", name + "_w");
    for (Document found :
        controls
            .find(new Document("_id", range))
            .projection(new Document(Redo.SECTIONS, 0))
            .sort(new Document("_id", 1))) {
      String id = found.getString("_id");
      Number version = found.get("version", Number.class);
      copies.add(
          new Described(
              id,
              version == null ? 0 : version.intValue(),
              found.getString("code"),
              Control.state(found).shown()));
    }
    return copies;
  }

  /// Whether there is such a copy, and it is of an identity.
  public boolean isOf(String copy, ProjectionIdentity identity) {
    Document found = controls.find(new Document("_id", copy)).first();
    return found != null && identity.code().equals(found.getString("code"));
  }

  /// Removes a copy that the name does not stand for. Its control document goes last, so that what a crash leaves behind is
  /// found again.
  public void drop(String name, String copy) {
    if (alias(name).copy().equals(copy)) {
      throw new IllegalArgumentException(copy + " is being read");
    }
    controls.updateOne(
        new Document("_id", name).append("previous", copy),
        new Document("$unset", new Document("previous", "")));
    database.getCollection(copy).drop();
    controls.deleteOne(new Document("_id", copy));
  }
}
