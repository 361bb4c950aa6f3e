package org.tiendo.eventing.simulation;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ReadConcern;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteResult;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.simulation.MongoServer.Answer;
import org.tiendo.eventing.simulation.MongoServer.Change;
import org.tiendo.eventing.simulation.MongoServer.Request;

/// A process's connection to the replica set. It goes to whom it last knew as primary, and never back to one of an earlier
/// term; a request that it gives up may still arrive.
final class MongoDriver {

  private static final int TIMEOUT_MICROS = 200_000;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(25);
  private static final ServerAddress ADDRESS = new ServerAddress();

  private final Process process;
  private final Network network;
  private final ReplicaSet set;
  private final MongoServer server;
  private @Nullable Member known;
  private long term;

  MongoDriver(Process process, Network network, ReplicaSet set, MongoServer server) {
    this.process = process;
    this.network = network;
    this.set = set;
    this.server = server;
  }

  BulkWriteResult write(String collection, List<Change> changes, boolean waits) {
    return call(
        "write " + collection,
        (member, call) ->
            server.write(
                member, new Request(collection, changes, waits, call.givenUp()), call.answer()));
  }

  /// A single update.
  BulkWriteResult update(String collection, Change change, boolean waits) {
    try {
      return write(collection, List.of(change), waits);
    } catch (MongoBulkWriteException e) {
      throw MongoErrors.single(e);
    }
  }

  List<Document> find(
      String collection,
      ReadConcern concern,
      Function<Collection<Document>, List<Document>> query) {
    return call(
        "find " + collection,
        (member, call) -> server.find(member, collection, concern, query, call.answer()));
  }

  private record Call<T>(Answer<T> answer, BooleanSupplier givenUp) {}

  private <T> T call(String what, BiConsumer<Member, Call<T>> request) {
    try {
      Member to = primary();
      Reply<T> reply = new Reply<>();
      Answer<T> answer =
          new Answer<>(
              value -> back(to, () -> reply.give(value)),
              failure -> back(to, () -> reply.fail(failure)));
      network.request(
          process.name,
          to.name,
          () -> {
            if (to.up) {
              request.accept(to, new Call<>(answer, reply::given));
            }
          });
      process.simulation.after(
          TIMEOUT_MICROS,
          () ->
              reply.fail(
                  new MongoSocketReadTimeoutException(
                      "no reply", ADDRESS, new SocketTimeoutException())));
      return process.await(what, reply);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MongoInterruptedException("interrupted", e);
    } catch (MongoException e) {
      known = e instanceof MongoBulkWriteException ? known : null;
      throw e;
    }
  }

  private void back(Member from, Runnable arrives) {
    network.reply(from.name, process.name, arrives);
  }

  private Member primary() throws InterruptedException {
    Member before = known;
    if (before != null && !process.simulation.chance(0.01)) {
      return before;
    }
    for (int i = 0; i < 20; i++) {
      Member found =
          set.members.stream()
              .filter(member -> member.up && member.primary && member.term >= term)
              .filter(member -> network.connected(process.name, member.name))
              .max((a, b) -> Long.compare(a.term, b.term))
              .orElse(null);
      if (found != null) {
        known = found;
        term = found.term;
        return found;
      }
      process.sleep(LOOK_AGAIN);
    }
    throw new MongoTimeoutException("no primary is to be reached");
  }
}
