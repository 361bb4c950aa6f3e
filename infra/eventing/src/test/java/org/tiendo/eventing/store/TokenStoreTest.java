package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("embedded")
@ExtendWith(LogServer.class)
class TokenStoreTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
  private MongoDatabase database;

  @BeforeEach
  void take(MongoDatabase empty) {
    database = empty;
  }

  private MongoTokenStore tokens(String owner) {
    return new MongoTokenStore(database, owner, Duration.ofSeconds(10), now::get);
  }

  @Test
  void a_segment_belongs_to_its_owner_until_released_or_silent_too_long() {
    MongoTokenStore a = tokens("a");
    MongoTokenStore b = tokens("b");
    a.initializeTokenSegments("views", 2, new GlobalSequenceTrackingToken(4));
    assertThat(a.fetchSegments("views")).containsExactly(0, 1);
    assertThat(a.fetchToken("views", 0)).isEqualTo(new GlobalSequenceTrackingToken(4));
    assertThatThrownBy(() -> b.fetchToken("views", 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThat(b.fetchAvailableSegments("views")).extracting("segmentId").containsExactly(1);
    a.storeToken(new GlobalSequenceTrackingToken(9), "views", 0);
    now.set(now.get().plusSeconds(11));
    assertThat(b.fetchToken("views", 0)).isEqualTo(new GlobalSequenceTrackingToken(9));
    assertThatThrownBy(() -> a.extendClaim("views", 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> a.storeToken(null, "views", 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    b.releaseClaim("views", 0);
    assertThat(a.fetchToken("views", 0)).isEqualTo(new GlobalSequenceTrackingToken(9));
    a.deleteToken("views", 0);
    assertThat(a.fetchSegments("views")).containsExactly(1);
    assertThatThrownBy(() -> a.initializeTokenSegments("views", 1))
        .isInstanceOf(UnableToClaimTokenException.class);
  }

  @Test
  void a_replay_token_is_read_back_as_it_was() {
    MongoTokenStore store = tokens("a");
    var replay =
        ReplayToken.createReplayToken(
            new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(3), "why");
    store.initializeTokenSegments("views", 1, replay);
    assertThat(store.fetchToken("views", 0)).isEqualTo(replay);
  }
}
