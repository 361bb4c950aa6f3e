package org.tiendo.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tiendo.local.folder.DataFolder;
import picocli.CommandLine.Option;

/// Where the data lie: `--data`, or a folder of the clone, one for own data and one for the sample.
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "data folder; data/own, with --demo data/demo, if not given")
  private @Nullable Path data;

  /// The folder that was named, or the usual one.
  Path folder(boolean demo) {
    return data != null ? data : Home.folder().resolve("data").resolve(demo ? "demo" : "own");
  }

  /// The folder that was named, or whichever usual one is there; own data if neither is, or both are.
  Path present() {
    Path own = folder(false);
    Path demo = folder(true);
    boolean onlyDemo =
        data == null
            && !own.resolve("FORMAT").toFile().exists()
            && demo.resolve("FORMAT").toFile().exists();
    return onlyDemo ? demo : own;
  }

  /// The folder to look things up in.
  DataFolder look() {
    return DataFolder.look(present());
  }
}
