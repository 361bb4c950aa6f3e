package org.tiendo.embedded;

import org.tiendo.embedded.mongo.Durability;
import org.tiendo.embedded.mongo.StoreSettings;

/// The server as it runs in the product, but bytes not yet synced die with the process. The property `reserve` says how
/// many bytes are kept free on the disk.
final class StrictMongoMain {
  public static void main(String... args) throws Exception {
    StoreSettings strict = StoreSettings.STANDARD.with(Durability.SYNCED_STRICT);
    run(args, strict.reserving(Long.getLong("reserve", strict.reserveBytes())));
  }

  static void run(String[] args, StoreSettings settings) throws InterruptedException {
    EmbeddedMain.run(
        args,
        (folder, port, _) -> {
          EmbeddedMongo mongo = EmbeddedMongo.start(folder, port, settings);
          return new EmbeddedMain.Started(mongo.uri(), mongo, mongo.failure());
        });
  }
}
