package org.tiendo.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KeyEncoderTest {
  static final long TWO_53 = 1L << 53;

  /// One of each type, and several of some, in the order MongoDB documents.
  static final List<Object> IN_ORDER =
      Arrays.asList(
          MinKey.getInstance(),
          null,
          Double.NEGATIVE_INFINITY,
          Long.MIN_VALUE,
          -1.5,
          -1,
          0,
          Double.MIN_VALUE,
          1L,
          1.5,
          TWO_53 - 1,
          TWO_53,
          TWO_53 + 1,
          (double) (TWO_53 + 2),
          Double.POSITIVE_INFINITY,
          "",
          "\0",
          "\0a",
          "a",
          "a\0",
          "a#0001",
          "a#0002",
          "aa",
          "é",
          "ổ",
          new Document(),
          new Document("a", 1),
          new Document("a", 1).append("b", 1),
          new Document("a", 2),
          new Document("b", 1),
          new Document("a", "x"),
          List.of(),
          List.of(1),
          List.of(1, 2),
          List.of(2),
          new BinData(new byte[] {9}),
          new BinData(new byte[] {1, 1}),
          new BinData(new byte[] {1, (byte) 0x80}),
          new UUID(1, 1),
          new ObjectId("000000000000000000000001"),
          new ObjectId("f00000000000000000000001"),
          false,
          true,
          Instant.ofEpochMilli(-1),
          Instant.EPOCH,
          new BsonTimestamp(1),
          new BsonTimestamp(-1),
          MaxKey.getInstance());

  static int compare(Object a, Object b) {
    return Integer.signum(KeyEncoder.encode(a).compareTo(KeyEncoder.encode(b)));
  }

  @Nested
  class Order {
    @Test
    void of_all_types_is_that_of_mongodb() {
      for (int i = 0; i < IN_ORDER.size(); i++) {
        for (int j = 0; j < IN_ORDER.size(); j++) {
          assertThat(compare(IN_ORDER.get(i), IN_ORDER.get(j)))
              .as("%s and %s", IN_ORDER.get(i), IN_ORDER.get(j))
              .isEqualTo(Integer.compare(i, j));
        }
      }
    }

    @Test
    void of_random_numbers_is_exact() {
      SplittableRandom random = new SplittableRandom(1);
      for (int i = 0; i < 20_000; i++) {
        Number a = number(random);
        Number b = random.nextInt(4) == 0 ? near(a, random) : number(random);
        assertThat(compare(a, b)).as("%s and %s", a, b).isEqualTo(exact(a).compareTo(exact(b)));
      }
    }

    @Test
    void of_random_strings_is_by_code_units() {
      SplittableRandom random = new SplittableRandom(2);
      for (int i = 0; i < 20_000; i++) {
        String a = string(random);
        String b = random.nextInt(4) == 0 ? a + string(random) : string(random);
        assertThat(compare(a, b)).isEqualTo(Integer.signum(a.compareTo(b)));
      }
    }

    @Test
    void of_rows_of_values_is_that_of_the_values_from_the_left() {
      SplittableRandom random = new SplittableRandom(3);
      for (int i = 0; i < 20_000; i++) {
        List<String> a = List.of(string(random), string(random));
        List<String> b = List.of(random.nextBoolean() ? a.get(0) : string(random), string(random));
        int expected = a.get(0).compareTo(b.get(0));
        expected = expected == 0 ? a.get(1).compareTo(b.get(1)) : expected;
        int found = KeyEncoder.encodeAll(a).compareTo(KeyEncoder.encodeAll(b));
        assertThat(Integer.signum(found)).isEqualTo(Integer.signum(expected));
      }
    }
  }

  @Test
  void equal_numbers_of_different_types_are_one_key() {
    assertThat(Stream.of(5, 5L, 5.0).map(KeyEncoder::encode).distinct()).hasSize(1);
    assertThat(KeyEncoder.encode(-0.0)).isEqualTo(KeyEncoder.encode(0));
    assertThat(KeyEncoder.encode(TWO_53 + 1)).isNotEqualTo(KeyEncoder.encode((double) TWO_53));
  }

  @Test
  void no_encoded_value_begins_another() {
    List<Key> keys = new ArrayList<>(IN_ORDER.stream().map(KeyEncoder::encode).toList());
    Collections.sort(keys);
    for (int i = 1; i < keys.size(); i++) {
      assertThat(keys.get(i)).isGreaterThanOrEqualTo(keys.get(i - 1).afterPrefix());
    }
  }

  @Test
  void the_end_of_a_prefix_lies_behind_all_that_begins_with_it() {
    assertThat(new Key(new byte[] {1, (byte) 0xFF}).afterPrefix())
        .isEqualTo(new Key(new byte[] {2}))
        .isGreaterThan(new Key(new byte[] {1, (byte) 0xFF, (byte) 0xFF}));
  }

  private static Number number(SplittableRandom random) {
    return switch (random.nextInt(5)) {
      case 0 -> random.nextInt(10) - 5;
      case 1 -> random.nextLong() >> random.nextInt(64);
      case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(30));
      case 3 -> random.nextInt(20) / 4.0;
      default -> TWO_53 + random.nextInt(9) - 4;
    };
  }

  private static Number near(Number number, SplittableRandom random) {
    return random.nextBoolean() ? number.doubleValue() : number.longValue();
  }

  private static BigDecimal exact(Number number) {
    return number instanceof Double d ? new BigDecimal(d) : BigDecimal.valueOf(number.longValue());
  }

  private static String string(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(4); length > 0; length--) {
      text.appendCodePoint(
          "\0\1abĂổ\u07ff\u0800\ud7ff\uffff😀".codePoints().toArray()[random.nextInt(11)]);
    }
    return text.toString();
  }
}
