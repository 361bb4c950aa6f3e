package org.tiendo.embedded;

import org.tiendo.embedded.mongo.Durability;
import org.tiendo.embedded.mongo.StoreSettings;

/// The server as it runs in the product, but bytes not yet synced die with the process.
final class StrictMongoMain {
  public static void main(String... args) throws Exception {
    run(args, StoreSettings.STANDARD.with(Durability.SYNCED_STRICT));
  }

  static void run(String[] args, StoreSettings settings) throws InterruptedException {
    EmbeddedMain.run(
        args,
        (folder, port) -> {
          EmbeddedMongo mongo = EmbeddedMongo.start(folder, port, settings);
          return new EmbeddedMain.Started(mongo.uri(), mongo, mongo.failure());
        });
  }
}
