package org.tiendo.eventing.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class VerifiedTokensTest {

  private final List<String> decoded = new ArrayList<>();
  private Instant expiresAt = Instant.now().plus(Duration.ofHours(1));
  private final VerifiedTokens tokens =
      new VerifiedTokens(token -> {
        decoded.add(token);
        if (token.startsWith("forged")) {
          throw new BadJwtException("the signature is wrong");
        }
        return Jwt.withTokenValue(token)
            .header("alg", "ES256")
            .subject(token)
            .issuedAt(expiresAt.minus(Duration.ofHours(2)))
            .expiresAt(expiresAt)
            .build();
      });

  @Test
  void a_token_that_comes_again_is_verified_once() {
    assertThat(tokens.decode("one").getSubject()).isEqualTo("one");
    assertThat(tokens.decode("two").getSubject()).isEqualTo("two");
    assertThat(tokens.decode("one").getSubject()).isEqualTo("one");
    assertThat(decoded).containsExactly("one", "two");
  }

  @Test
  void a_token_whose_time_is_over_is_not_trusted_because_it_was_verified_once() {
    expiresAt = Instant.now().minus(Duration.ofMinutes(10));
    tokens.decode("one");
    tokens.decode("one");
    assertThat(decoded).containsExactly("one", "one");
  }

  @Test
  void a_forged_token_is_refused_each_time() {
    tokens.decode("one");
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> tokens.decode("forged one")).isInstanceOf(BadJwtException.class);
    }
    assertThat(decoded).containsExactly("one", "forged one", "forged one");
  }
}
