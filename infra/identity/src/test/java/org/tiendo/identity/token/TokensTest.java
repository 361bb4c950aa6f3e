package org.tiendo.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Person;

class TokensTest {

  static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  static final Person HEAD =
      new Person(
          "p-00ff", "head", "Head", "office", List.of(Role.UNIT_HEAD, Role.ASSIGNING_AUTHORITY));

  @TempDir Path keys;
  SigningKey key;
  Tokens tokens;

  @BeforeEach
  void make() {
    key = SigningKey.in(keys);
    tokens = new Tokens(key, "small", InstantSource.fixed(NOW));
  }

  @Test
  void a_persons_token_names_the_opaque_id_unit_and_roles() throws Exception {
    SignedJWT token = SignedJWT.parse(tokens.forPerson(HEAD, Duration.ofHours(8)));

    assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
    assertThat(token.getHeader().getKeyID()).isEqualTo(key.key().computeThumbprint().toString());
    assertThat(token.getJWTClaimsSet().getClaims())
        .containsEntry("iss", "urn:tiendo:local:small")
        .containsEntry("sub", "p-00ff")
        .containsEntry("aud", List.of("tiendo"))
        .containsEntry("tenant", "small")
        .containsEntry("unit", "office")
        .containsEntry("roles", List.of("UNIT_HEAD", "ASSIGNING_AUTHORITY"))
        .containsEntry("exp", Date.from(NOW.plus(Duration.ofHours(8))));
    assertThat(token.serialize()).doesNotContain("Head");
  }

  @Test
  void the_published_key_checks_the_signature_and_holds_no_private_part() throws Exception {
    SignedJWT token = SignedJWT.parse(tokens.forPerson(HEAD, Duration.ofHours(8)));
    String published = key.publicKeys();

    assertThat(published).doesNotContain("\"d\"");
    assertThat(
            token.verify(
                new ECDSAVerifier(
                    JWKSet.parse(published).getKeyByKeyId(token.getHeader().getKeyID()).toECKey())))
        .isTrue();
  }

  @Test
  void the_key_is_made_once_and_only_its_owner_may_read_it() throws Exception {
    assertThat(SigningKey.in(keys).key()).isEqualTo(key.key());
    assertThat(permissions(keys.resolve("signing.jwk"))).isEqualTo("rw-------");
  }

  @Test
  void a_services_token_is_kept_in_a_file_of_its_own_that_only_the_owner_may_read()
      throws Exception {
    try (ServiceTokens _ = ServiceTokens.keep(tokens, keys, List.of("task", "review"))) {
      Path file = ServiceTokens.file(keys, "review");
      SignedJWT token = SignedJWT.parse(Files.readString(file));

      assertThat(permissions(file)).isEqualTo("rw-------");
      assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("service-review");
      assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("SERVICE");
    }
  }

  private static String permissions(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
