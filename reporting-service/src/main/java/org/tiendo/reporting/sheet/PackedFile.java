package org.tiendo.reporting.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Looks through a spreadsheet file before anything of it is believed: how many entries, how large each becomes, and what
/// they are. Nothing is kept of what is unpacked here.
final class PackedFile {

  private static final int HEAD = 4_096;
  private static final int FREE = 100_000;
  private static final String CONTENTS = "[Content_Types].xml";

  private final Limits limits;
  private long unpacked;
  private boolean described;

  private PackedFile(Limits limits) {
    this.limits = limits;
  }

  /// @throws Refused if it is none, or one that is dangerous or too large
  static void check(byte[] file, Limits limits) {
    new PackedFile(limits).check(file);
  }

  private void check(byte[] file) {
    int entries = 0;
    try (CountingStream counted = new CountingStream(new ByteArrayInputStream(file));
        ZipInputStream zip = new ZipInputStream(counted)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > limits.entries()) {
          throw new Refused("file-too-many-entries", Map.of("most", "" + limits.entries()));
        }
        entry(entry.getName(), zip, counted);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Refused("file-broken");
    }
    if (!described) {
      throw new Refused("file-not-a-spreadsheet");
    }
  }

  private void entry(String name, ZipInputStream zip, CountingStream counted) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("vbaproject") || lower.contains("macrosheets")) {
      throw new Refused("file-has-macros");
    }
    long before = counted.count();
    byte[] head = zip.readNBytes(HEAD);
    long size = head.length + rest(zip, head.length, before, counted);
    if (size > FREE && size > limits.ratio() * Math.max(1, counted.count() - before)) {
      throw bomb();
    }
    look(name, lower, new String(head, StandardCharsets.ISO_8859_1).replace("\0", ""));
  }

  private long rest(ZipInputStream zip, long already, long before, CountingStream counted)
      throws IOException {
    byte[] buffer = new byte[8_192];
    long size = already;
    unpacked += already;
    for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
      size += n;
      unpacked += n;
      if (size > limits.entry() || unpacked > limits.unpacked()) {
        throw new Refused("file-unpacks-too-large", Map.of("most", "" + (limits.unpacked() >> 20)));
      }
      if (size > 10L * FREE && size > limits.ratio() * (counted.count() - before + HEAD)) {
        throw bomb();
      }
    }
    return size - already;
  }

  private Refused bomb() {
    return new Refused("file-packed-too-tightly", Map.of("most", "" + limits.ratio()));
  }

  /// A document type stands before the first element, if there is one; what is hidden better is refused by the parsers.
  private void look(String name, String lower, String head) {
    if ((lower.endsWith(".xml") || lower.endsWith(".rels")) && head.contains("<!DOCTYPE")) {
      throw new Refused("file-has-document-type");
    }
    if (name.equals(CONTENTS)) {
      described = true;
      if (head.contains("macroEnabled")) {
        throw new Refused("file-has-macros");
      }
    }
  }

  private static final class CountingStream extends InputStream {
    private final InputStream in;
    private long count;

    CountingStream(InputStream in) {
      this.in = in;
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = in.read(buffer, offset, Math.min(length, 512));
      count += Math.max(n, 0);
      return n;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
