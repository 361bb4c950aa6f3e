package org.tiendo.reporting.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/// Looks through a spreadsheet file before anything of it is believed: how many entries, how large each becomes, and what
/// they are. Nothing is kept of what is unpacked here.
final class PackedFile {

  private static final int HEAD = 4_096;

  /// So large may an entry become whatever its ratio.
  private static final int FREE = 1_000_000;

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
    try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
      for (ZipArchiveEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (++entries > limits.entries()) {
          throw new Refused("file-too-many-entries", Map.of("most", "" + limits.entries()));
        }
        entry(e.getName(), zip);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Refused("file-broken");
    }
    if (!described) {
      throw new Refused("file-not-a-spreadsheet");
    }
  }

  private void entry(String name, ZipArchiveInputStream zip) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("vbaproject") || lower.contains("macrosheets")) {
      throw new Refused("file-has-macros");
    }
    byte[] head = zip.readNBytes(HEAD);
    long size = head.length;
    unpacked += head.length;
    byte[] buffer = new byte[8_192];
    for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
      size += n;
      unpacked += n;
      if (size > limits.entry() || unpacked > limits.unpacked()) {
        throw new Refused("file-unpacks-too-large", Map.of("most", "" + (limits.unpacked() >> 20)));
      }
      if (size > FREE && size > limits.ratio() * Math.max(HEAD, zip.getCompressedCount())) {
        throw bomb();
      }
    }
    look(name, lower, new String(head, StandardCharsets.ISO_8859_1).replace("\0", ""));
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
}
