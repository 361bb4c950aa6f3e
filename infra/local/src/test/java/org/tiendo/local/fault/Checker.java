package org.tiendo.local.fault;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.inbox.HoleReader;
import org.tiendo.eventing.lease.Lease;
import org.tiendo.eventing.projection.Projection;
import org.tiendo.eventing.projection.ProjectionRunner;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.projection.Views;
import org.tiendo.eventing.relay.RecordForm;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.reporting.register.RegisterProjection;

/// Compares what a driver was answered with what lies in the logs, in Kafka and in the read model. It asks the servers, not
/// the services.
///
/// What it holds them to, by the names that its findings begin with:
/// - `acked`: what was acknowledged is stored exactly once, where the answer said;
/// - `unknown`: nothing else of the driver's is stored, once every command has got its answer;
/// - `log`: positions and places in streams have neither hole nor double;
/// - `kafka`: the topic holds every position with the hash of what is stored, in order at its first appearance;
/// - `views`: the read model is what a fold of the published records from the beginning makes, document by document.
final class Checker {

  private static final int BATCH = 500;
  private static final int TOLD = 5;

  private final Databases databases;
  private final RecordForm form;
  private final List<String> findings = new ArrayList<>();

  /// @param form of records, with the seal of the installation
  Checker(Databases databases, RecordForm form) {
    this.databases = databases;
    this.form = form;
  }

  /// @param doubles records of Kafka that came again
  record Checked(int acknowledged, int events, int doubles, int documents, List<String> findings) {

    @Override
    public String toString() {
      return "%d commands acknowledged, %d events in the logs, %d records twice in Kafka, %d documents, %d findings %s"
          .formatted(
              acknowledged,
              events,
              doubles,
              documents,
              findings.size(),
              findings.subList(0, Math.min(TOLD, findings.size())));
    }
  }

  Checked check(Ledger.Contents ledger) {
    ledger.refused().forEach((key, why) -> findings.add("refused: " + key + " " + why));
    ledger.unanswered().keySet().forEach(key -> findings.add("never answered: " + key));
    Map<String, List<PublishedRecord>> published = new HashMap<>();
    int events = 0;
    int doubles = 0;
    for (String log : Databases.LOGS) {
      StoredLog stored = databases.log(log);
      isGapless(stored);
      if (log.equals("task")) {
        answersAreStored(ledger, stored);
      }
      TopicRecords topic = TopicRecords.read(databases.kafka(), log, form);
      isPublished(stored, topic);
      published.put(log, topic.first());
      events += stored.events().size();
      doubles += topic.doubles();
    }
    try (MongoClient views = databases.client("reporting")) {
      int documents = viewsAreFolded(views, published);
      return new Checked(
          ledger.answers().size(), events, doubles, documents, List.copyOf(findings));
    }
  }

  private void isGapless(StoredLog log) {
    Map<String, Long> sequences = new HashMap<>();
    Set<String> ids = new HashSet<>();
    long position = 0;
    for (StoredLog.Stored event : log.events()) {
      if (event.position() != position || event.own() != position) {
        findings.add("log %s: %s instead of position %d".formatted(log.name(), event, position));
      }
      long sequence = sequences.merge(event.stream(), 1L, Long::sum) - 1;
      if (event.sequence() != sequence) {
        findings.add("log %s: %s instead of place %d".formatted(log.name(), event, sequence));
      }
      if (!ids.add(event.id())) {
        findings.add("log %s: %s is there twice".formatted(log.name(), event));
      }
      position++;
    }
  }

  private void answersAreStored(Ledger.Contents ledger, StoredLog log) {
    Map<String, Long> first = new HashMap<>();
    Set<String> drivers = new HashSet<>();
    String before = "";
    for (StoredLog.Stored event : log.events()) {
      boolean sameCommit = event.commandId().equals(before);
      if (first.putIfAbsent(event.commandId(), event.position()) != null && !sameCommit) {
        findings.add("acked: command of %s is stored twice".formatted(event));
      }
      if (event.by().equals(People.CHAIR.id()) || event.by().equals(People.HEAD.id())) {
        drivers.add(event.commandId());
      }
      before = event.commandId();
    }
    ledger
        .answers()
        .forEach((key, answer) -> {
          Long stored = first.get(answer.commandId());
          if (stored == null) {
            findings.add("acked: %s %s is lost".formatted(key, answer));
          } else if (stored != answer.position()) {
            findings.add("acked: %s %s lies at %d".formatted(key, answer, stored));
          }
          drivers.remove(answer.commandId());
        });
    drivers.forEach(
        command -> findings.add("unknown: %s is stored, not answered".formatted(command)));
  }

  private void isPublished(StoredLog log, TopicRecords topic) {
    if (topic.first().size() != log.events().size()) {
      findings.add(
          "kafka %s: %d positions of %d"
              .formatted(log.name(), topic.first().size(), log.events().size()));
    }
    topic.disorders().forEach(disorder -> findings.add("kafka " + log.name() + ": " + disorder));
    int both = Math.min(topic.first().size(), log.events().size());
    for (int i = 0; i < both; i++) {
      if (!topic.first().get(i).leafHash().equals(log.events().get(i).leafHash())) {
        findings.add("kafka %s: another hash at %d".formatted(log.name(), i));
      }
    }
  }

  /// How many documents there are.
  private int viewsAreFolded(MongoClient mongo, Map<String, List<PublishedRecord>> published) {
    MongoDatabase fresh = mongo.getDatabase("tiendo_check");
    fresh.drop();
    Told folded = Told.by(folded(fresh, published));
    Told live = Told.by(runner(Databases.database(mongo, "reporting"), published));
    fresh.drop();
    if (!live.token().equals(folded.token())) {
      findings.add("views: at %s instead of %s".formatted(live.token(), folded.token()));
    }
    if (live.digests().size() != folded.digests().size()) {
      findings.add(
          "views: %d documents instead of %d"
              .formatted(live.digests().size(), folded.digests().size()));
    }
    folded
        .digests()
        .forEach((id, digest) -> {
          if (!digest.equals(live.digests().get(id))) {
            findings.add("views: %s is otherwise".formatted(id));
          }
        });
    return live.digests().size();
  }

  /// What a read model tells: of all documents at once there would be no room.
  ///
  /// @param digests of what each document holds, by id
  private record Told(Token token, Map<String, UUID> digests) {

    static Told by(Views views) {
      Map<String, UUID> digests = new HashMap<>();
      Views.Mark mark =
          views.follow(
              null,
              view -> {
                if (view.sections().isEmpty()) {
                  digests.remove(view.id());
                } else {
                  digests.put(view.id(), digest(view));
                }
              });
      return new Told(mark.token(), digests);
    }

    private static UUID digest(Projection.View view) {
      String text = new TreeMap<>(view.sections()).toString();
      return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Views folded(
      MongoDatabase database, Map<String, List<PublishedRecord>> published) {
    ProjectionRunner runner = runner(database, published);
    published
        .values()
        .forEach(records -> {
          for (int from = 0; from < records.size(); from += BATCH) {
            runner.handle(records.subList(from, Math.min(from + BATCH, records.size())));
          }
        });
    return runner;
  }

  private static ProjectionRunner runner(
      MongoDatabase database, Map<String, List<PublishedRecord>> published) {
    Map<String, HoleReader> owners = new HashMap<>();
    published.forEach((log, records) -> owners.put(log, owner(records)));
    return new ProjectionRunner(
        RegisterProjection.projection(),
        database,
        owners,
        Lease.SOLE,
        new EventJson().mapper(),
        new SimpleMeterRegistry(),
        InstantSource.system());
  }

  private static HoleReader owner(List<PublishedRecord> records) {
    return (position, limit) -> {
      int from = (int) Math.min(position, records.size());
      return records.subList(from, Math.min(from + limit, records.size()));
    };
  }
}
