package org.tiendo.embedded;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// {@link EmbeddedKafka} as a process of its own: `EmbeddedKafkaMain <folder> <port> [<port>=<named>]…`. Says
/// `READY <bootstrap>` on standard output, and stops cleanly on SIGTERM. The further ports are for clients that reach it
/// through something in between, which listens on the one that is named to them.
public final class EmbeddedKafkaMain {
  private EmbeddedKafkaMain() {}

  public static void main(String... args) throws Exception {
    EmbeddedMain.run(
        args,
        (folder, port, more) -> {
          EmbeddedKafka kafka = EmbeddedKafka.start(folder, port, detours(more));
          return new EmbeddedMain.Started(kafka.bootstrap(), kafka, new CompletableFuture<>());
        });
  }

  private static Map<Integer, Integer> detours(List<String> pairs) {
    return pairs.stream()
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> Integer.valueOf(pair[0]), pair -> Integer.valueOf(pair[pair.length - 1])));
  }
}
