package org.tiendo.eventing.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The one way a JSON value is written as bytes: RFC 8785, restricted to what every reader agrees on.
///
/// Keys sorted by UTF-16 units, no spaces, integers within ±(2^53−1), no fractions or exponents, no lone surrogates, text
/// in Unicode normalisation form C. What the profile cannot say is refused with an [IllegalArgumentException].
public final class CanonicalJson {

  /// The largest integer that a JSON number carries exactly everywhere, 2^53−1.
  public static final long MAX_INTEGER = 9_007_199_254_740_991L;

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CanonicalJson() {}

  /// The canonical bytes of a value. Text is brought to normalisation form C on the way.
  public static byte[] write(JsonNode value) {
    return new CanonicalWriter().value(value).take();
  }

  /// Reads one value from UTF-8 bytes; refuses repeated keys and anything behind the value.
  public static JsonNode parse(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      JsonNode value = STRICT.readTree(text);
      if (value.isMissingNode()) {
        throw new IllegalArgumentException("no JSON value");
      }
      return value;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8", e);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /// Whether these are exactly the bytes that [#write] makes of their value.
  public static boolean isCanonical(byte[] bytes) {
    try {
      return Arrays.equals(bytes, write(parse(bytes)));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
