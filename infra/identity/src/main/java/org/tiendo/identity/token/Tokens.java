package org.tiendo.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Person;

/// Signs the bearer tokens of this machine's people and services (ES256).
///
/// @param clock wall clock: tokens never follow a simulated one
public record Tokens(SigningKey key, String tenant, InstantSource clock) {

  public static final String AUDIENCE = "tiendo";

  /// Unit under which the installation's own services act.
  public static final String SERVICE_UNIT = "installation";

  /// Name of the issuer; a name, not an address, so that tokens outlive a change of ports.
  public static String issuer(String tenant) {
    return "urn:tiendo:local:" + tenant;
  }

  /// A token for a person, good for `lifetime`.
  public String forPerson(Person person, Duration lifetime) {
    return sign(person.id(), person.unit(), person.roles(), lifetime);
  }

  /// A token that a service shows to its peers.
  public String forService(String name, Duration lifetime) {
    return sign("service-" + name, SERVICE_UNIT, List.of(Role.SERVICE), lifetime);
  }

  /// A token for whoever can read the installation's keys, to run it.
  public String forOperator(Duration lifetime) {
    return sign("operator", SERVICE_UNIT, List.of(Role.OPERATOR), lifetime);
  }

  private String sign(String subject, String unit, List<Role> roles, Duration lifetime) {
    Instant now = clock.instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer(tenant))
            .audience(AUDIENCE)
            .subject(subject)
            .claim("tenant", tenant)
            .claim("unit", unit)
            .claim("roles", roles.stream().map(Role::name).toList())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(lifetime)))
            .build();
    try {
      JWSSigner signer = new ECDSASigner(key.key());
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.key().getKeyID()).build(),
              claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("the signing key cannot sign", e);
    }
  }
}
