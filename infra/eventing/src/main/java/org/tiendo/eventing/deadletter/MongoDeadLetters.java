package org.tiendo.eventing.deadletter;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/// Dead letters in collection `dead_letters` of the service's database. What has ended stays, so that a slower process does not
/// park it again.
public final class MongoDeadLetters implements DeadLetters {

  private static final String ID = "_id";
  private static final String STATE = "state";
  private static final String SEQUENCE = "sequence";
  private static final String POSITION = "position";
  private static final String CAUSE = "cause";
  private static final String FACTS = "facts";
  private static final String ATTEMPTS = "attempts";
  private static final String WAITING = "WAITING";

  private final MongoCollection<Document> letters;

  public MongoDeadLetters(MongoDatabase database) {
    this.letters =
        database
            .getCollection("dead_letters")
            .withReadPreference(ReadPreference.primary())
            .withReadConcern(ReadConcern.MAJORITY)
            .withWriteConcern(WriteConcern.MAJORITY);
  }

  @Override
  public Set<String> waitingSequences() {
    Set<String> sequences = new HashSet<>();
    letters
        .find(new Document(STATE, WAITING))
        .forEach(found -> sequences.add(found.getString(SEQUENCE)));
    return sequences;
  }

  @Override
  public boolean park(DeadLetter letter) {
    Document first =
        new Document("automation", letter.automation())
            .append("log", letter.log())
            .append(POSITION, letter.position())
            .append(SEQUENCE, letter.sequence())
            .append(CAUSE, letter.cause())
            .append(FACTS, facts(letter.facts()))
            .append("since", Date.from(letter.since()))
            .append(ATTEMPTS, letter.attempts())
            .append(STATE, WAITING);
    letters.updateOne(
        new Document(ID, letter.id()),
        new Document("$setOnInsert", first),
        new UpdateOptions().upsert(true));
    return waiting(letter.id()).isPresent();
  }

  @Override
  public Optional<DeadLetter> waiting(String id) {
    return one(new Document(ID, id).append(STATE, WAITING));
  }

  @Override
  public Optional<DeadLetter> first(String sequence) {
    return one(new Document(SEQUENCE, sequence).append(STATE, WAITING));
  }

  private Optional<DeadLetter> one(Document filter) {
    return Optional.ofNullable(letters.find(filter).sort(new Document(POSITION, 1)).first())
        .map(MongoDeadLetters::letter);
  }

  @Override
  public List<DeadLetter> all(int limit) {
    return letters
        .find(new Document(STATE, WAITING))
        .sort(new Document("log", 1).append(POSITION, 1))
        .limit(limit)
        .into(new ArrayList<>())
        .stream()
        .map(MongoDeadLetters::letter)
        .toList();
  }

  @Override
  public void failedAgain(DeadLetter letter, String cause, Map<String, String> facts) {
    letters.updateOne(
        new Document(ID, letter.id()).append(STATE, WAITING),
        new Document("$set", new Document(CAUSE, cause).append(FACTS, facts(facts)))
            .append("$inc", new Document(ATTEMPTS, 1)));
  }

  @Override
  public void end(DeadLetter letter, End how) {
    letters.updateOne(
        new Document(ID, letter.id()).append(STATE, WAITING),
        new Document("$set", new Document(STATE, how.name())));
  }

  private static Document facts(Map<String, String> facts) {
    return new Document(new LinkedHashMap<>(facts));
  }

  private static DeadLetter letter(Document found) {
    Map<String, String> facts = new LinkedHashMap<>();
    found
        .get(FACTS, new Document())
        .forEach((name, value) -> facts.put(name, String.valueOf(value)));
    return new DeadLetter(
        found.getString("automation"),
        found.getString("log"),
        found.get(POSITION, Number.class).longValue(),
        found.getString(SEQUENCE),
        found.getString(CAUSE),
        facts,
        found.getDate("since").toInstant(),
        found.getInteger(ATTEMPTS, 0));
  }
}
