package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/// Documents as they are stored.
final class Bson {
  private static final int TOO_LARGE = 10334;
  private static final int BAD_VALUE = 2;

  private Bson() {}

  /// Refuses what could be stored but never be read or sent again.
  static byte[] encode(Document document) {
    ByteBuf buffer = Unpooled.buffer(512);
    BsonEncoder.encodeDocument(document, buffer);
    if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
      throw new MongoServerError(
          TOO_LARGE, "BSONObjectTooLarge", "document of " + buffer.readableBytes() + " bytes");
    }
    byte[] bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes);
    return bytes;
  }

  /// A field that the protocol demands.
  static String text(Document document, String field) {
    if (document.get(field) instanceof String text) {
      return text;
    }
    throw new MongoServerError(BAD_VALUE, "BadValue", field + " must be a string");
  }

  static Document decode(byte[] bytes) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }
}
