package org.tiendo.reporting.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Makes text of bytes, strictly: UTF-8, or UTF-16 that begins with a byte order mark. What is in no encoding of these is
/// refused and not guessed at, since a wrong guess reads well and is wrong.
final class Decoding {

  private Decoding() {}

  static String of(byte[] file) {
    if (begins(file, 0xef, 0xbb, 0xbf)) {
      return decoded(file, 3, StandardCharsets.UTF_8);
    }
    if (begins(file, 0xff, 0xfe)) {
      return decoded(file, 2, StandardCharsets.UTF_16LE);
    }
    if (begins(file, 0xfe, 0xff)) {
      return decoded(file, 2, StandardCharsets.UTF_16BE);
    }
    for (byte b : file) {
      if (b == 0) {
        throw new Refused("text-has-nul");
      }
    }
    return decoded(file, 0, StandardCharsets.UTF_8);
  }

  static boolean begins(byte[] file, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (file.length <= i || (file[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String decoded(byte[] file, int from, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(file, from, file.length - from);
    CharBuffer out = CharBuffer.allocate(file.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int line = 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
      throw new Refused(
          "text-encoding",
          Map.of(
              "line",
              "" + line,
              "byte",
              "%02X".formatted(file[in.position()]),
              "encoding",
              charset.name()));
    }
    return out.flip().toString();
  }
}
