package org.tiendo.embedded;

import java.io.IOException;
import java.nio.file.Path;

/// The data folder was written by a newer version of Tiendo. Nothing in it has been touched.
public final class NewerFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  NewerFormatException(Path folder, int found, int known) {
    super(
        "The data folder %s has format %d, this version of Tiendo knows formats up to %d; use a newer version."
            .formatted(folder, found, known));
  }
}
