package org.tiendo.local.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/// Records that no service of the installation made.
final class Forgeries {

  private static final int MUCH = 900_000;

  private Forgeries() {}

  /// The same with other content and the seals they have, each at a position behind the last of them.
  static List<ConsumerRecord<byte[], byte[]>> behind(List<ConsumerRecord<byte[], byte[]>> records) {
    long last = position(records.getLast());
    List<ConsumerRecord<byte[], byte[]>> forged = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> in : records) {
      long position = ++last;
      RecordHeaders headers = new RecordHeaders(in.headers());
      with(headers, "ce_position", Long.toString(position));
      with(headers, "ce_id", text(in, "ce_id").replaceAll("\\d+$", Long.toString(position)));
      with(headers, "ce_leafhash", "ab".repeat(32));
      byte[] value =
          new String(in.value(), UTF_8).replace("\"percent\":", "\"percent\":1").getBytes(UTF_8);
      forged.add(like(in, headers, value));
    }
    return forged;
  }

  static List<ConsumerRecord<byte[], byte[]>> poison(
      ConsumerRecord<byte[], byte[]> good, Random random) {
    byte[] noise = new byte[1000];
    random.nextBytes(noise);
    RecordHeaders unknown = new RecordHeaders(good.headers());
    with(unknown, "ce_type", "org.tiendo.task.NeverHeardOf.v1");
    RecordHeaders later = new RecordHeaders(good.headers());
    with(later, "ce_type", "org.tiendo.task.ProgressReported.v99");
    return List.of(
        like(good, new RecordHeaders(), noise),
        like(good, new RecordHeaders(good.headers()), "{\"project\":".getBytes(UTF_8)),
        like(good, unknown, good.value()),
        like(good, later, good.value()),
        like(good, new RecordHeaders(good.headers()), new byte[MUCH]));
  }

  private static ConsumerRecord<byte[], byte[]> like(
      ConsumerRecord<byte[], byte[]> in, RecordHeaders headers, byte[] value) {
    return new ConsumerRecord<>(
        in.topic(),
        in.partition(),
        in.offset(),
        in.timestamp(),
        TimestampType.CREATE_TIME,
        in.key() == null ? 0 : in.key().length,
        value.length,
        in.key(),
        value,
        headers,
        in.leaderEpoch());
  }

  private static long position(ConsumerRecord<byte[], byte[]> in) {
    return Long.parseLong(text(in, "ce_position"));
  }

  private static String text(ConsumerRecord<byte[], byte[]> in, String header) {
    return new String(in.headers().lastHeader(header).value(), UTF_8);
  }

  private static void with(RecordHeaders headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(UTF_8));
  }
}
