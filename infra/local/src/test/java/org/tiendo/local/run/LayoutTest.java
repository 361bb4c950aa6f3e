package org.tiendo.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static final int BASE = 8_080;

  @Test
  void one_of_each_takes_five_ports() {
    Layout layout = Layout.single(BASE);
    assertThat(layout.address(Service.TASK)).isEqualTo(URI.create("http://127.0.0.1:8081"));
    assertThat(layout.identity()).isEqualTo(8_084);
    assertThat(layout.last()).isEqualTo(8_084);
  }

  @Test
  void no_two_parts_share_a_port() {
    Layout layout = new Layout(BASE, 4, Links.DIRECT);
    Stream<Integer> services =
        IntStream.range(0, 4)
            .boxed()
            .flatMap(i -> Stream.of(Service.values()).map(service -> layout.port(service, i)));
    assertThat(Stream.concat(services, Stream.of(BASE, layout.identity())))
        .doesNotHaveDuplicates()
        .hasSize(14)
        .allMatch(port -> port >= BASE && port <= layout.last());
  }

  @Test
  void a_link_decides_where_a_part_reaches_another() {
    Layout layout =
        new Layout(
            BASE, 2, (from, to, port) -> from.equals("gateway") && to.equals("task-2") ? 1 : port);
    assertThat(layout.addresses("gateway", Service.TASK))
        .containsExactly(URI.create("http://127.0.0.1:8081"), URI.create("http://127.0.0.1:1"));
    assertThat(layout.addresses("review-1", Service.TASK))
        .containsExactly(URI.create("http://127.0.0.1:8081"), URI.create("http://127.0.0.1:8085"));
  }

  @Test
  void refuses_more_than_is_of_use() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Layout(BASE, 5, Links.DIRECT));
    assertThatIllegalArgumentException().isThrownBy(() -> new Layout(BASE, 0, Links.DIRECT));
  }
}
