package org.tiendo.eventing.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tiendo.eventing.projection.MongoTestServer;
import org.tiendo.eventing.relay.HandPace;

@Tag("embedded")
class MongoLeaseTest {

  private static final MongoLease.Times TIMES =
      new MongoLease.Times(Duration.ofSeconds(2), Duration.ofSeconds(6));

  private final MongoDatabase database = MongoTestServer.fresh();
  private final HandPace pace = new HandPace();

  @Test
  void the_first_who_asks_has_it_and_the_others_do_not() {
    Lease one = lease("one");
    Lease other = lease("other");
    assertThat(one.held()).isTrue();
    assertThat(other.held()).isFalse();
    pass(Duration.ofSeconds(60), one, other);
    assertThat(one.held()).isTrue();
    assertThat(other.held()).isFalse();
  }

  @Test
  void another_takes_over_when_no_renewal_was_seen_for_long_enough_and_not_before() {
    Lease gone = lease("gone");
    Lease other = lease("other");
    assertThat(gone.held()).isTrue();
    assertThat(other.held()).isFalse();
    pace.pass(Duration.ofSeconds(6).minusNanos(1));
    assertThat(other.held()).isFalse();
    pace.pass(Duration.ofNanos(1));
    assertThat(other.held()).isTrue();
    assertThat(document().get("epoch", Number.class).longValue()).isEqualTo(2);
  }

  @Test
  void who_was_stopped_and_wakes_up_is_refused() {
    Lease stopped = lease("stopped");
    Lease other = lease("other");
    assertThat(stopped.held()).isTrue();
    pass(Duration.ofSeconds(30), other);
    assertThat(other.held()).isTrue();
    assertThat(stopped.held()).isFalse();
    assertThat(stopped.held()).isFalse();
    assertThat(other.held()).isTrue();
  }

  @Test
  void a_lease_that_was_let_go_is_taken_at_once() {
    Lease one = lease("one");
    Lease other = lease("other");
    assertThat(one.held()).isTrue();
    assertThat(other.held()).isFalse();
    one.release();
    assertThat(other.held()).isTrue();
    assertThat(one.held()).isFalse();
  }

  @Test
  void of_many_who_would_take_over_one_does() {
    assertThat(lease("gone").held()).isTrue();
    List<Lease> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(lease("standby-" + i));
    }
    all.forEach(Lease::held);
    pace.pass(Duration.ofSeconds(6));
    assertThat(all.stream().filter(Lease::held)).hasSize(1);
  }

  @Test
  void a_taking_whose_answer_was_lost_is_recognised() {
    assertThat(lease("one").held()).isTrue();
    Lease again = lease("one");
    assertThat(again.held()).isTrue();
    assertThat(document().get("epoch", Number.class).longValue()).isEqualTo(1);
  }

  private Lease lease(String holder) {
    return new MongoLease(database, "relays", "task", holder, TIMES, pace);
  }

  /// Everybody asks once a second.
  private void pass(Duration time, Lease... asking) {
    for (long second = 0; second < time.toSeconds(); second++) {
      pace.pass(Duration.ofSeconds(1));
      for (Lease lease : asking) {
        lease.held();
      }
    }
  }

  private Document document() {
    Document found = database.getCollection("relays").find().first();
    assertThat(found).isNotNull();
    return found;
  }
}
