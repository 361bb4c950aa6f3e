package org.tiendo.eventing.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {

  private static final String START =
      "{\"agg\":\"project:p1\",\"at\":\"2026-11-23T08:00:00.120Z\",\"by\":\"person-1\",";
  private static final String MIDDLE =
      "\"cmd\":\"c1\",\"corr\":\"c0\",\"data\":{\"a\":[1]},\"eff\":\"2026-11-22\",\"id\":\"c1-0\",";
  private static final String END =
      "\"seq\":3,\"t\":\"NoteTaken\",\"tenant\":\"tenant-1\",\"unit\":\"u1\",\"v\":2}";

  private static Envelope read(String text) {
    return EnvelopeReader.read(text.getBytes(UTF_8));
  }

  @Test
  void every_key_is_read() {
    Envelope all = read(START + "\"caus\":\"task/7\"," + MIDDLE + "\"n\":12,\"obo\":\"u2\"," + END);
    assertThat(all.agg()).isEqualTo(StreamId.parse("project:p1"));
    assertThat(all.at()).isEqualTo(Instant.parse("2026-11-23T08:00:00.120Z"));
    assertThat(all.eff()).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(all)
        .extracting(
            Envelope::n,
            Envelope::seq,
            Envelope::t,
            Envelope::v,
            Envelope::id,
            Envelope::by,
            Envelope::unit,
            Envelope::obo,
            Envelope::cmd,
            Envelope::corr,
            Envelope::caus,
            Envelope::tenant)
        .containsExactly(
            12L,
            3L,
            "NoteTaken",
            2,
            "c1-0",
            "person-1",
            "u1",
            "u2",
            "c1",
            "c0",
            "task/7",
            "tenant-1");
    assertThat(all.data().path("a").path(0).intValue()).isEqualTo(1);
  }

  @Test
  void what_may_be_left_out_is_not_there() {
    Envelope some = read(START + MIDDLE + "\"n\":12," + END);
    assertThat(some.caus()).isNull();
    assertThat(some.obo()).isNull();
  }

  @Test
  void keys_that_are_not_known_are_passed_over() {
    Envelope more =
        read(START + "\"c\":{\"cmd\":1}," + MIDDLE + "\"n\":12,\"s\":[{}]," + END + " ");
    assertThat(more.cmd()).isEqualTo("c1");
    assertThat(more.seq()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "", "{\"agg\":1}", "{\"agg\":\"project:p1\",\"at\":"})
  void anything_else_is_no_envelope(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
