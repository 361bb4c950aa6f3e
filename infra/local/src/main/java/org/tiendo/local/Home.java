package org.tiendo.local;

import java.nio.file.Path;

/// The clone that this program was started from.
final class Home {

  /// Name of the sample folder.
  private static final String DEMO = "central-commission-2022";

  private Home() {}

  static Path folder() {
    return Path.of(System.getProperty("tiendo.home", "."));
  }

  /// The sample year that `--demo` plays.
  static Path demo() {
    return folder().resolve("infra/local/demo").resolve(DEMO);
  }
}
