package org.tiendo.eventing.projection;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import org.tiendo.embedded.EmbeddedMongo;

/// One MongoDB-wire server for all tests of this JVM, a fresh database for each that asks. `MONGODB_URI` names another.
public final class MongoTestServer {

  private static final MongoClient CLIENT = MongoClients.create(uriOrStart());

  private MongoTestServer() {}

  private static String uriOrStart() {
    String given = System.getenv("MONGODB_URI");
    if (given != null) {
      return given;
    }
    try {
      EmbeddedMongo mongo = EmbeddedMongo.start(Files.createTempDirectory("mongo-for-tests"), 0);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(mongo)));
      return mongo.uri();
    } catch (IOException e) {
      throw new AssertionError("MongoDB does not start", e);
    }
  }

  private static void close(EmbeddedMongo mongo) {
    try {
      mongo.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public static MongoDatabase fresh() {
    return CLIENT.getDatabase("test" + System.nanoTime());
  }
}
