package org.tiendo.embedded;

import org.tiendo.embedded.mongo.Durability;

/// The server as it runs in the product, but bytes not yet synced die with the process.
final class StrictMongoMain {
  public static void main(String... args) throws Exception {
    run(args, Durability.SYNCED_STRICT);
  }

  static void run(String[] args, Durability durability) throws InterruptedException {
    EmbeddedMain.run(
        args,
        (folder, port) -> {
          EmbeddedMongo mongo = EmbeddedMongo.start(folder, port, durability);
          return new EmbeddedMain.Started(mongo.uri(), mongo);
        });
  }
}
