package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Values as keys that sort as MongoDB sorts the values: by type, then by value; all numbers are one type. No encoded
/// value is the beginning of another, so several can stand in a row.
///
/// Strings go by UTF-16 code units, as the matcher of mongo-java-server compares them; a MongoDB compares UTF-8 bytes,
/// which differs for characters beyond the basic plane only.
final class KeyEncoder {
  static final int MIN_KEY = 0x08;
  static final int NULL = 0x10;
  static final int NUMBER = 0x18;
  static final int STRING = 0x20;
  static final int DOCUMENT = 0x28;
  static final int LIST = 0x30;
  static final int BINARY = 0x38;
  static final int LEGACY_UUID = 0x40;
  static final int UUID_ = 0x48;
  static final int OBJECT_ID = 0x50;
  static final int BOOLEAN = 0x58;
  static final int DATE = 0x60;
  static final int TIMESTAMP = 0x68;
  static final int REGEX = 0x70;
  static final int OTHER = 0x78;
  static final int MAX_KEY = 0xF0;

  /// Below every type, so that a shorter document or list sorts first.
  private static final int END = 0x01;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(48);

  private KeyEncoder() {}

  static Key encode(@Nullable Object value) {
    KeyEncoder encoder = new KeyEncoder();
    encoder.value(value);
    return new Key(encoder.out.toByteArray());
  }

  static Key encodeAll(Iterable<? extends @Nullable Object> values) {
    KeyEncoder encoder = new KeyEncoder();
    for (Object value : values) {
      encoder.value(value);
    }
    return new Key(encoder.out.toByteArray());
  }

  static int type(@Nullable Object value) {
    return switch (value) {
      case null -> NULL;
      case Missing _ -> NULL;
      case MinKey _ -> MIN_KEY;
      case Number _ -> NUMBER;
      case String _ -> STRING;
      case Map<?, ?> _ -> DOCUMENT;
      case Collection<?> _ -> LIST;
      case BinData _ -> BINARY;
      case LegacyUUID _ -> LEGACY_UUID;
      case UUID _ -> UUID_;
      case ObjectId _ -> OBJECT_ID;
      case Boolean _ -> BOOLEAN;
      case Instant _ -> DATE;
      case BsonTimestamp _ -> TIMESTAMP;
      case BsonRegularExpression _ -> REGEX;
      case MaxKey _ -> MAX_KEY;
      default -> OTHER;
    };
  }

  private void value(@Nullable Object value) {
    out.write(type(value));
    switch (value) {
      case null -> {}
      case Missing _ -> {}
      case MinKey _ -> {}
      case MaxKey _ -> {}
      case Number number -> number(number);
      case String string -> string(string);
      case Document document -> fields(document);
      case Collection<?> list -> elements(list);
      case BinData data -> binary(data.getData());
      case LegacyUUID uuid -> uuid(uuid.getUuid());
      case UUID uuid -> uuid(uuid);
      case ObjectId id -> out.writeBytes(id.toByteArray());
      case Boolean truth -> out.write(truth ? 1 : 0);
      case Instant instant -> fixed(instant.toEpochMilli() ^ Long.MIN_VALUE, 8);
      case BsonTimestamp timestamp -> fixed(timestamp.getValue(), 8);
      case BsonRegularExpression regex -> regex(regex);
      default -> string(value.toString());
    }
  }

  /// The nearest double, then what a long differs from it (beyond 2^53), so that both sort and meet as numbers.
  private void number(Number number) {
    double nearest = number.doubleValue() + 0.0;
    long rest = number instanceof Long exact ? exact - (long) nearest : 0;
    fixed(Double.isNaN(nearest) ? 0 : ordered(Double.doubleToLongBits(nearest)), 8);
    fixed(rest + 0x8000, 2);
  }

  private static long ordered(long bits) {
    return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
  }

  private void fixed(long value, int size) {
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
      out.write((int) (value >>> shift));
    }
  }

  private void string(String string) {
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == 0) {
        out.write(0);
        out.write(0xFF);
      } else if (c < 0x80) {
        out.write(c);
      } else if (c < 0x800) {
        out.write(0xC0 | c >> 6);
        out.write(0x80 | c & 0x3F);
      } else {
        out.write(0xE0 | c >> 12);
        out.write(0x80 | c >> 6 & 0x3F);
        out.write(0x80 | c & 0x3F);
      }
    }
    out.write(0);
    out.write(END);
  }

  private void fields(Document document) {
    for (Map.Entry<String, Object> field : document.entrySet()) {
      out.write(type(field.getValue()));
      string(field.getKey());
      value(field.getValue());
    }
    out.write(END);
  }

  private void elements(Collection<?> list) {
    for (Object element : list) {
      value(element);
    }
    out.write(END);
  }

  private void binary(byte[] data) {
    fixed(data.length, 4);
    out.writeBytes(data);
  }

  private void uuid(UUID uuid) {
    fixed(uuid.getMostSignificantBits(), 8);
    fixed(uuid.getLeastSignificantBits(), 8);
  }

  private void regex(BsonRegularExpression regex) {
    string(regex.getPattern());
    string(regex.getOptions() == null ? "" : regex.getOptions());
  }
}
