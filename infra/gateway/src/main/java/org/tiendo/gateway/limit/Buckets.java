package org.tiendo.gateway.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tiendo.gateway.GatewayProperties.Rate;

/// Counts what each person or address takes of a rate. Keeps count of so many of them at most.
final class Buckets {

  private final Rate rate;
  private final Map<String, Bucket> used;

  /// @param most how many are kept count of
  Buckets(Rate rate, int most) {
    this.rate = rate;
    this.used =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > most;
          }
        };
  }

  /// Takes one for `who`; how long to wait if there is none left, zero otherwise.
  Duration take(String who) {
    ConsumptionProbe probe = of(who).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private Bucket of(String who) {
    synchronized (used) {
      return used.computeIfAbsent(who, _ -> full());
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(
            Bandwidth.builder()
                .capacity(rate.burst())
                .refillGreedy(rate.permits(), rate.per())
                .build())
        .build();
  }
}
