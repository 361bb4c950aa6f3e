package org.tiendo.embedded;

import org.tiendo.embedded.mongo.Durability;
import org.tiendo.embedded.mongo.StoreSettings;

/// The control of the kill test: replies do not wait for the disk.
final class UnsafeMongoMain {
  public static void main(String... args) throws Exception {
    StrictMongoMain.run(args, StoreSettings.STANDARD.with(Durability.UNSAFE));
  }
}
