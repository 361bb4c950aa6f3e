package org.tiendo.embedded.mongo;

import java.io.IOException;
import java.nio.file.Path;
import org.rocksdb.NativeLibraryLoader;
import org.rocksdb.RocksDB;

/// Loads RocksDB's native library, once per process, from a file of fixed name: by itself RocksDB unpacks 17 MB under a
/// new name into the temp folder at each start, which a killed process leaves behind.
final class NativeLibrary {
  private static boolean loaded;

  private NativeLibrary() {}

  static synchronized void load(Path folder) throws IOException {
    if (!loaded) {
      NativeLibraryLoader.getInstance().loadLibrary(folder.toString());
      RocksDB.loadLibrary();
      loaded = true;
    }
  }
}
