package org.tiendo.eventing.config;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.tiendo.eventing.recent.RecentlyUsed;
import org.tiendo.eventing.store.LeafHash;

/// Remembers for half a minute which tokens were verified: a session sends the same one with each request, and to check its
/// signature costs more than to carry a command out. Whether its time has come or is over is looked at each time.
///
/// A key that was withdrawn is trusted for that much longer. Kept by hash, so that no token can be read from memory here.
final class VerifiedTokens implements JwtDecoder {

  static final Duration TRUSTED = Duration.ofSeconds(30);
  private static final int KEPT = 5_000;

  private final JwtDecoder decoder;
  private final JwtTimestampValidator times = new JwtTimestampValidator();
  private final Map<String, Verified> verified = new RecentlyUsed<>(KEPT);

  private record Verified(Jwt token, long at) {}

  VerifiedTokens(JwtDecoder decoder) {
    this.decoder = decoder;
  }

  /// @throws org.springframework.security.oauth2.jwt.JwtException as the decoder throws it; nothing is remembered then
  @Override
  public Jwt decode(String token) {
    String hash = LeafHash.plain(token.getBytes(StandardCharsets.UTF_8));
    Jwt known = known(hash);
    if (known != null && !times.validate(known).hasErrors()) {
      return known;
    }
    Jwt decoded = decoder.decode(token);
    synchronized (verified) {
      verified.put(hash, new Verified(decoded, System.nanoTime()));
    }
    return decoded;
  }

  private @Nullable Jwt known(String hash) {
    synchronized (verified) {
      Verified found = verified.get(hash);
      return found != null && System.nanoTime() - found.at() < TRUSTED.toNanos()
          ? found.token()
          : null;
    }
  }
}
