package org.tiendo.eventing.projection;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/// Where read models lie: documents in collection `<name>_v<version>`, and in collection `projections` for each version a
/// control document, for each name an alias that says which version is read.
final class ReadModels {

  private final MongoDatabase database;
  private final MongoCollection<Document> controls;
  private final JsonMapper json;

  ReadModels(MongoDatabase database, JsonMapper json) {
    this.database =
        database
            .withReadPreference(ReadPreference.primary())
            .withReadConcern(ReadConcern.MAJORITY)
            .withWriteConcern(WriteConcern.MAJORITY);
    this.controls = this.database.getCollection("projections");
    this.json = json;
  }

  Control control(String name, int version) {
    return new Control(controls, collection(name, version));
  }

  SectionStore sections(String name, int version) {
    return new SectionStore(database.getCollection(collection(name, version)), json);
  }

  /// Lets a name stand for a version, unless it stands for one already.
  void alias(String name, int version) {
    controls.updateOne(
        new Document("_id", name),
        new Document("$setOnInsert", new Document("version", version)),
        new UpdateOptions().upsert(true));
  }

  /// Lets a name stand for a later version from now on.
  void move(String name, int version) {
    controls.updateOne(
        new Document("_id", name).append("version", new Document("$lt", version)),
        new Document("$set", new Document("version", version)));
  }

  /// The version that is read under a name.
  ///
  /// @throws ViewsUnavailable if there is none yet
  int version(String name) {
    Document alias = controls.find(new Document("_id", name)).first();
    if (alias == null) {
      throw new ViewsUnavailable("read model " + name + " is not built yet");
    }
    return alias.getInteger("version");
  }

  private static String collection(String name, int version) {
    return name + "_v" + version;
  }
}
