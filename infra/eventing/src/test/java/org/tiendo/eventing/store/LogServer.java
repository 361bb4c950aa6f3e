package org.tiendo.eventing.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tiendo.embedded.EmbeddedMongo;

/// Gives a test an empty database of its own: on the server that `MONGODB_URI` names, otherwise on the embedded one, which
/// is started once for all tests of the process.
public final class LogServer implements ParameterResolver, AfterEachCallback {

  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(LogServer.class);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private record Running(MongoClient client, AutoCloseable server) implements AutoCloseable {
    @Override
    public void close() throws Exception {
      client.close();
      server.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == MongoDatabase.class;
  }

  @Override
  public MongoDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running =
        context
            .getRoot()
            .getStore(SPACE)
            .computeIfAbsent(Running.class, _ -> start(), Running.class);
    String name = "test_%d_%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet());
    MongoDatabase database = running.client().getDatabase(name);
    context.getStore(SPACE).put(MongoDatabase.class, database);
    return database;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    MongoDatabase database = context.getStore(SPACE).get(MongoDatabase.class, MongoDatabase.class);
    if (database != null) {
      database.drop();
    }
  }

  private static Running start() {
    String uri = System.getenv("MONGODB_URI");
    if (uri != null) {
      return new Running(MongoClients.create(uri), () -> {});
    }
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "mongo");
      EmbeddedMongo server = EmbeddedMongo.start(folder, 0);
      return new Running(MongoClients.create(server.uri()), server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
