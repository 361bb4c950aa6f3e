package org.tiendo.identity.token;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.tiendo.identity.directory.PrivateFile;

/// Keeps a fresh token for each service in a file that only its owner may read.
public final class ServiceTokens implements AutoCloseable {

  /// How long a service's token is good.
  static final Duration LIFETIME = Duration.ofHours(1);

  /// How often it is renewed, well before it ends.
  static final Duration RENEWAL = Duration.ofMinutes(20);

  private final Tokens tokens;
  private final Path keys;
  private final ScheduledExecutorService renewal =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("identity-service-tokens").unstarted(task));

  private ServiceTokens(Tokens tokens, Path keys) {
    this.tokens = tokens;
    this.keys = keys;
  }

  /// Writes the tokens of `services` and renews them until closed.
  public static ServiceTokens keep(Tokens tokens, Path keys, List<String> services) {
    ServiceTokens kept = new ServiceTokens(tokens, keys);
    services.forEach(kept::write);
    kept.renewal.scheduleAtFixedRate(
        () -> services.forEach(kept::write),
        RENEWAL.toSeconds(),
        RENEWAL.toSeconds(),
        TimeUnit.SECONDS);
    return kept;
  }

  /// Where the token of a service lies.
  public static Path file(Path keys, String service) {
    return keys.resolve("service-" + service + ".token");
  }

  private void write(String service) {
    PrivateFile.write(file(keys, service), tokens.forService(service, LIFETIME));
  }

  @Override
  public void close() {
    renewal.shutdownNow();
  }
}
