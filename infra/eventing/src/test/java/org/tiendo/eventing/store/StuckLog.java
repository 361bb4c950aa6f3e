package org.tiendo.eventing.store;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.tiendo.eventing.pace.Pace;

/// A log whose server does not answer until it is released, and behind whose appender one commit may wait.
public final class StuckLog implements AutoCloseable {

  private final CountDownLatch stuck = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final MongoEventLog log;

  public StuckLog(MongoDatabase database) {
    LogLimits limits = new LogLimits(1, Duration.ofSeconds(60), Duration.ofMillis(250));
    this.log =
        new MongoEventLog(
            new Stuck(database),
            "task",
            "tenant-1",
            InstantSource.system(),
            new SimpleMeterRegistry(),
            limits,
            Pace.MACHINE);
  }

  private final class Stuck extends LogDocuments {
    Stuck(MongoDatabase database) {
      super(database, "task");
    }

    @Override
    void insert(List<RawBsonDocument> documents) {
      stuck.countDown();
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    Optional<Document> last() {
      return Optional.empty();
    }

    @Override
    List<Document> headersAnswering(List<Question> questions) {
      return List.of();
    }
  }

  public EventLog log() {
    return log;
  }

  /// Waits until a commit is under way and does not come back.
  public void awaitStuck() throws InterruptedException {
    stuck.await();
  }

  public void release() {
    released.countDown();
  }

  @Override
  public void close() {
    release();
    log.close();
  }
}
