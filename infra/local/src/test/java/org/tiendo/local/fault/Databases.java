package org.tiendo.local.fault;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.tiendo.eventing.projection.Token;
import org.tiendo.local.process.ProcessInstallation;

/// The databases of a plant, asked without its services. That of the reading side lies on a server of its own.
///
/// @param servers where they answer, and where Kafka does
record Databases(Map<String, String> servers) {

  /// Name of the server with the read model.
  static final String VIEWS = "views";

  static final List<String> LOGS = List.of("task", "review", "reporting");

  Databases {
    servers = Map.copyOf(servers);
  }

  /// Of the server on which a service has its database.
  MongoClient client(String service) {
    String server = service.equals("reporting") ? VIEWS : ProcessInstallation.MONGO;
    return MongoClients.create(Objects.requireNonNull(servers.get(server)));
  }

  static MongoDatabase database(MongoClient client, String service) {
    return client.getDatabase("tiendo_" + service);
  }

  String kafka() {
    return Objects.requireNonNull(servers.get(ProcessInstallation.KAFKA));
  }

  StoredLog log(String service) {
    try (MongoClient client = client(service)) {
      return StoredLog.read(client, service);
    }
  }

  /// The last position of each log.
  Token ends() {
    Token ends = Token.NOTHING;
    for (String log : LOGS) {
      try (MongoClient client = client(log)) {
        ends = ends.with(log, end(client, log));
      }
    }
    return ends;
  }

  private static long end(MongoClient client, String log) {
    Document last =
        database(client, log)
            .getCollection("log_" + log)
            .find()
            .sort(Sorts.descending("_id"))
            .limit(1)
            .first();
    return last == null
        ? -1
        : last.get("_id", Number.class).longValue()
            + last.get("count", Number.class).intValue()
            - 1;
  }

  /// Whether each submitted item has its review, and knows it.
  boolean followed() {
    StoredLog task = log("task");
    long submitted = task.count("ProjectSubmitted");
    return task.count("ProjectUnderReview") == submitted
        && log("review").count("ReviewOpened") == submitted;
  }

  /// Why a service parked what it found in topics.
  List<String> parked(String service) {
    try (MongoClient client = client(service)) {
      return database(client, service)
          .getCollection("parked")
          .distinct("reason", String.class)
          .into(new ArrayList<>());
    }
  }

  /// Nothing is left of the read model, nor of how far it was.
  void dropReadModel() {
    try (MongoClient client = client("reporting")) {
      MongoDatabase database = database(client, "reporting");
      database.getCollection("projections").drop();
      for (String name : database.listCollectionNames()) {
        if (name.startsWith("register_")) {
          database.getCollection(name).drop();
        }
      }
    }
  }
}
