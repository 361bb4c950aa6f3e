package org.tiendo.embedded;

import java.util.concurrent.CompletableFuture;

/// {@link EmbeddedKafka} as a process of its own: `EmbeddedKafkaMain <folder> <port>`. Says `READY <bootstrap>` on
/// standard output, and stops cleanly on SIGTERM.
public final class EmbeddedKafkaMain {
  private EmbeddedKafkaMain() {}

  public static void main(String... args) throws Exception {
    EmbeddedMain.run(
        args,
        (folder, port) -> {
          EmbeddedKafka kafka = EmbeddedKafka.start(folder, port);
          return new EmbeddedMain.Started(kafka.bootstrap(), kafka, new CompletableFuture<>());
        });
  }
}
