package org.tiendo.local.backup;

import java.io.IOException;
import java.nio.file.Path;
import org.tiendo.embedded.EmbeddedMongo;
import org.tiendo.embedded.FrozenData;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Trouble;

/// Holds the databases of an installation still while they are copied.
public interface FrozenSource {

  /// @throws Trouble if that cannot be done now; the sentence says why
  Frozen freeze() throws IOException;

  /// What is held. Closing it lets go.
  interface Frozen extends AutoCloseable {
    Path folder();

    @Override
    void close() throws IOException;
  }

  /// Of an installation that is stopped: the server is started for this alone.
  static FrozenSource stopped(DataFolder folder) {
    return () -> {
      EmbeddedMongo mongo = EmbeddedMongo.start(folder.mongo(), 0);
      try {
        return new OfStopped(mongo, mongo.freeze());
      } catch (IOException | RuntimeException e) {
        mongo.close();
        throw e;
      }
    };
  }

  /// The server that was started, and what it holds.
  record OfStopped(EmbeddedMongo mongo, FrozenData data) implements Frozen {
    @Override
    public Path folder() {
      return data.folder();
    }

    @Override
    public void close() throws IOException {
      try (mongo) {
        data.close();
      }
    }
  }
}
