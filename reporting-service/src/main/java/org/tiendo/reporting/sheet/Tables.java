package org.tiendo.reporting.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Reads a table out of a file of unknown origin: .xlsx or comma-separated text. What it is is told from its bytes; its name
/// must not say otherwise.
public final class Tables {

  private static final String ENCRYPTED = "EncryptedPackage";

  private Tables() {}

  /// @param name of the file as its sender called it; used for what it says of the kind, and shown
  /// @throws Refused with a code, if nothing of it can be taken
  public static Table read(byte[] file, String name, Limits limits) {
    if (file.length == 0) {
      throw new Refused("file-empty");
    }
    if (file.length > limits.file()) {
      throw new Refused("file-too-large", Map.of("most", "" + (limits.file() >> 20)));
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.matches(".*\\.(xlsm|xltm|xlam|xlsb)")) {
      throw new Refused("file-has-macros");
    }
    if (Decoding.begins(file, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw new Refused(isEncrypted(file) ? "file-encrypted" : "file-of-old-form");
    }
    if (Decoding.begins(file, 'P', 'K', 3, 4)) {
      PackedFile.check(file, limits);
      return Workbook.read(file, limits);
    }
    if (!lower.matches(".*\\.(csv|txt)")) {
      throw new Refused("file-not-a-spreadsheet");
    }
    return SeparatedText.read(name, Decoding.of(file), limits);
  }

  private static boolean isEncrypted(byte[] file) {
    try (POIFSFileSystem folders = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      return folders.getRoot().hasEntryCaseInsensitive(ENCRYPTED);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
