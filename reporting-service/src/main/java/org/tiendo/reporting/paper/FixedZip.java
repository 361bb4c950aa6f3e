package org.tiendo.reporting.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Office files are ZIP archives, which libraries write with the time of the clock: takes it out, so that the same report is
/// the same bytes. (Read by the directory at the end: what one of the libraries writes before each entry is not enough to read
/// it as a stream.)
final class FixedZip {

  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String CORE = "docProps/core.xml";
  private static final Pattern MOMENT =
      Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)");

  private FixedZip() {}

  /// @param made the moment that the file says it was made at
  static byte[] of(byte[] archive, Instant made) throws IOException {
    ByteArrayOutputStream fixed = new ByteArrayOutputStream(archive.length);
    try (ZipFile in =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get();
        ZipOutputStream out = new ZipOutputStream(fixed)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(TIME);
        out.putNextEntry(same);
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        out.write(entry.getName().equals(CORE) ? core(bytes, made) : bytes);
        out.closeEntry();
      }
    }
    return fixed.toByteArray();
  }

  private static byte[] core(byte[] bytes, Instant made) {
    return MOMENT
        .matcher(new String(bytes, StandardCharsets.UTF_8))
        .replaceAll("$1" + made.truncatedTo(ChronoUnit.SECONDS) + "$2")
        .getBytes(StandardCharsets.UTF_8);
  }
}
