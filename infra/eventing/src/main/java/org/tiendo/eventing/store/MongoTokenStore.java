package org.tiendo.eventing.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// How far Axon's event processors are, one document for each segment. A segment belongs to the process that claimed it,
/// until that one releases it or has not been heard of for the claim timeout.
public final class MongoTokenStore implements TokenStore {

  private final MongoCollection<Document> tokens;
  private final String owner;
  private final Duration claimTimeout;
  private final InstantSource clock;

  /// @param owner names this process among those that share the database
  /// @param clock the wall clock, never a simulated one
  public MongoTokenStore(
      MongoDatabase database, String owner, Duration claimTimeout, InstantSource clock) {
    this.tokens =
        database
            .getCollection("processor_tokens")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY)
            .withReadPreference(ReadPreference.primary());
    this.owner = owner;
    this.claimTimeout = claimTimeout;
    this.clock = clock;
  }

  @Override
  public void initializeTokenSegments(String processor, int count) {
    initializeTokenSegments(processor, count, null);
  }

  @Override
  public void initializeTokenSegments(
      String processor, int count, @Nullable TrackingToken initialToken) {
    if (fetchSegments(processor).length > 0) {
      throw new UnableToClaimTokenException(processor + " has segments already");
    }
    for (int segment = 0; segment < count; segment++) {
      try {
        initializeSegment(initialToken, processor, segment);
      } catch (UnableToInitializeTokenException e) {
        throw new UnableToClaimTokenException(processor + " was initialised by another process", e);
      }
    }
  }

  @Override
  public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
    try {
      tokens.insertOne(
          new Document("_id", id(processor, segment))
              .append("token", TokenForm.write(token))
              .append("owner", null)
              .append("at", now()));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      throw new UnableToInitializeTokenException(id(processor, segment) + " exists already", e);
    }
  }

  @Override
  public boolean requiresExplicitSegmentInitialization() {
    return true;
  }

  @Override
  public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
    claim(processor, segment, List.of(Updates.set("token", TokenForm.write(token))));
  }

  @Override
  public @Nullable TrackingToken fetchToken(String processor, int segment) {
    Document claimed = claim(processor, segment, List.of());
    return TokenForm.read(claimed.get("token", Document.class));
  }

  /// Takes a segment that is one's own, nobody's, or one whose owner has not been heard of.
  private Document claim(String processor, int segment, List<Bson> changes) {
    List<Bson> all = new ArrayList<>(changes);
    all.add(Updates.set("owner", owner));
    all.add(Updates.set("at", now()));
    Bson claimable = Filters.and(Filters.eq("_id", id(processor, segment)), claimable());
    Document claimed =
        tokens.findOneAndUpdate(
            claimable,
            Updates.combine(all),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    if (claimed == null) {
      throw new UnableToClaimTokenException(
          id(processor, segment) + " is not there, or belongs to another process");
    }
    return claimed;
  }

  private Bson claimable() {
    return Filters.or(
        Filters.eq("owner", owner),
        Filters.eq("owner", null),
        Filters.lt("at", Date.from(clock.instant().minus(claimTimeout))));
  }

  @Override
  public void extendClaim(String processor, int segment) {
    if (tokens.updateOne(own(processor, segment), Updates.set("at", now())).getMatchedCount()
        == 0) {
      throw new UnableToClaimTokenException(id(processor, segment) + " is no longer claimed here");
    }
  }

  @Override
  public void releaseClaim(String processor, int segment) {
    tokens.updateOne(own(processor, segment), Updates.set("owner", null));
  }

  @Override
  public void deleteToken(String processor, int segment) {
    if (tokens.deleteOne(own(processor, segment)).getDeletedCount() == 0) {
      throw new UnableToClaimTokenException(id(processor, segment) + " is not claimed here");
    }
  }

  @Override
  public int[] fetchSegments(String processor) {
    return segments(ofProcessor(processor));
  }

  @Override
  public List<Segment> fetchAvailableSegments(String processor) {
    int[] all = fetchSegments(processor);
    int[] available = segments(Filters.and(ofProcessor(processor), claimable()));
    return Arrays.stream(available).mapToObj(each -> Segment.computeSegment(each, all)).toList();
  }

  private int[] segments(Bson filter) {
    return tokens
        .find(filter)
        .projection(Projections.include("_id"))
        .sort(Sorts.ascending("_id"))
        .into(new ArrayList<>())
        .stream()
        .mapToInt(MongoTokenStore::segment)
        .toArray();
  }

  @Override
  public Optional<String> retrieveStorageIdentifier() {
    return Optional.of(tokens.getNamespace().getFullName());
  }

  private Date now() {
    return Date.from(clock.instant());
  }

  private Bson own(String processor, int segment) {
    return Filters.and(Filters.eq("_id", id(processor, segment)), Filters.eq("owner", owner));
  }

  private static String id(String processor, int segment) {
    return "%s/%05d".formatted(processor, segment);
  }

  private static int segment(Document document) {
    String id = document.getString("_id");
    return Integer.parseInt(id.substring(id.lastIndexOf('/') + 1));
  }

  /// `0` follows `/`.
  private static Bson ofProcessor(String processor) {
    return Filters.and(Filters.gte("_id", processor + "/"), Filters.lt("_id", processor + "0"));
  }
}
