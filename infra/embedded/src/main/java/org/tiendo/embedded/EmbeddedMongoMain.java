package org.tiendo.embedded;

/// {@link EmbeddedMongo} as a process of its own: `EmbeddedMongoMain <folder> <port>`. Says `READY <uri>` on standard
/// output, and stops cleanly on SIGTERM.
public final class EmbeddedMongoMain {
  private EmbeddedMongoMain() {}

  public static void main(String... args) throws Exception {
    EmbeddedMain.run(
        args,
        (folder, port, _) -> {
          EmbeddedMongo mongo = EmbeddedMongo.start(folder, port);
          return new EmbeddedMain.Started(mongo.uri(), mongo, mongo.failure());
        });
  }
}
