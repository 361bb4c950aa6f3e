package org.tiendo.local.fault;

import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.tiendo.embedded.EmbeddedMongo;
import org.tiendo.embedded.mongo.StoreSettings;

/// The embedded server for MongoDB as it runs in the product, but on a disk of which nothing is free as long as a file is
/// there: `TightMongoMain <folder> <port> <file>`. Only what the file system says is pretended, and what follows is real.
public final class TightMongoMain {

  private TightMongoMain() {}

  public static void main(String... args) throws Exception {
    Path full = Path.of(args[2]);
    StoreSettings.Free free =
        (FileStore disk) -> Files.exists(full) ? 0 : StoreSettings.STANDARD.free().on(disk);
    EmbeddedMongo mongo =
        EmbeddedMongo.start(
            Path.of(args[0]), Integer.parseInt(args[1]), StoreSettings.STANDARD.asking(free));
    mongo.failure().thenAccept(_ -> Runtime.getRuntime().halt(1));
    System.out.println("READY " + mongo.uri());
    new CountDownLatch(1).await();
  }
}
