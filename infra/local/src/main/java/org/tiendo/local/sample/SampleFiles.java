package org.tiendo.local.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files that were submitted, in the subfolder `files`. What is sent of them is name, checksum, size and type.
record SampleFiles(Path folder) {

  private static final Map<String, String> TYPES =
      Map.of(
          "txt", "text/plain",
          "pdf", "application/pdf",
          "md", "text/markdown",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  List<Map<String, Object>> of(Row row) {
    List<Map<String, Object>> found = new ArrayList<>();
    if (row.list("files").isEmpty()) {
      row.wrong("files", "a submission needs at least one file");
    }
    for (String name : row.list("files")) {
      one(row, name).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private Optional<Map<String, Object>> one(Row row, String name) {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
      row.wrong("files", "there is no file '%s' in the folder files".formatted(name));
      return Optional.empty();
    }
    try {
      byte[] content = Files.readAllBytes(file);
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      return Optional.of(
          Map.of(
              "name",
              name,
              "sha256",
              HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)),
              "size",
              content.length,
              "mediaType",
              type == null ? "application/octet-stream" : type));
    } catch (IOException e) {
      row.wrong("files", "'%s' cannot be read: %s".formatted(name, e.getMessage()));
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
