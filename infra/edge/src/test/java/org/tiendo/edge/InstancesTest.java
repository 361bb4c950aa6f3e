package org.tiendo.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InstancesTest {

  private static final URI A = URI.create("http://a");
  private static final URI B = URI.create("http://b");
  private static final URI C = URI.create("http://c");

  private final AtomicLong now = new AtomicLong();
  private final Instances instances = new Instances(List.of(A, B, C), now::get);

  @Test
  void requests_begin_with_each_in_turn() {
    assertThat(List.of(instances.inTurn(), instances.inTurn(), instances.inTurn()))
        .containsExactly(List.of(A, B, C), List.of(B, C, A), List.of(C, A, B));
  }

  @Test
  void one_that_failed_comes_last_for_a_while() {
    instances.failed(A);
    assertThat(instances.inTurn()).containsExactly(B, C, A);
    now.addAndGet(Instances.REST.toNanos());
    assertThat(List.of(instances.inTurn(), instances.inTurn(), instances.inTurn()))
        .contains(List.of(A, B, C));
  }

  @Test
  void one_that_answered_is_as_good_as_the_others() {
    instances.failed(A);
    instances.answered(A);
    assertThat(instances.inTurn()).containsExactly(A, B, C);
  }

  @Test
  void all_are_tried_even_if_all_failed() {
    List.of(A, B, C).forEach(instances::failed);
    assertThat(instances.inTurn()).containsExactlyInAnyOrder(A, B, C);
  }

  @Test
  void refuses_to_stand_for_nothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Instances(List.of()));
  }
}
