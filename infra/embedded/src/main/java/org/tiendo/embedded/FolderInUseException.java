package org.tiendo.embedded;

import java.io.IOException;
import java.nio.file.Path;

/// Another server, in this process or another, holds the data folder. Stop it, or choose another folder.
public final class FolderInUseException extends IOException {
  private static final long serialVersionUID = 1L;

  FolderInUseException(Path folder) {
    super(
        "The data folder "
            + folder
            + " is in use by another process; stop it or choose another folder.");
  }
}
