package org.tiendo.reporting.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// In which form a paper is handed out.
public enum PaperFormat {
  HTML("text/html;charset=UTF-8"),
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  PaperFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /// As file names end, without a dot.
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PaperFormat> of(String extension) {
    return Arrays.stream(values())
        .filter(format -> format.extension().equals(extension))
        .findFirst();
  }
}
