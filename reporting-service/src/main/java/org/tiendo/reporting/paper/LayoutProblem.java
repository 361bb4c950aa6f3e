package org.tiendo.reporting.paper;

import org.jspecify.annotations.Nullable;

/// A layout cannot be used as it is written: says where, so that whoever wrote it can mend it.
public final class LayoutProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  /// @param file as it is called within the folder of layouts, e.g. `state/heading.html`
  /// @param line from 1; 0 if it concerns the file as a whole
  LayoutProblem(String file, int line, String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.file = file;
    this.line = line;
  }

  public String file() {
    return file;
  }

  public int line() {
    return line;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
