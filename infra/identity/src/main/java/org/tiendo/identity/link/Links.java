package org.tiendo.identity.link;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tiendo.identity.link.Link.Purpose;
import org.tiendo.identity.token.SigningKey;
import org.tiendo.identity.token.Tokens;

/// Signs one-time links with the installation's key, and reads them again. Whoever may read the key may make links.
///
/// A link is no bearer token: its audience is another, so that no service accepts it.
public record Links(SigningKey key, String tenant, InstantSource clock) {

  /// How long a link is good.
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  private static final String AUDIENCE = "tiendo-link";
  private static final JOSEObjectType TYPE = new JOSEObjectType("tiendo-link");
  private static final String PURPOSE = "purpose";
  private static final String MILLIS = "issued";

  /// The address that signs `subject` in once.
  public URI address(URI origin, Purpose purpose, String subject) {
    return URI.create(origin + "/idp/login/ott?token=" + sign(purpose, subject));
  }

  String sign(Purpose purpose, String subject) {
    Instant now = clock.instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(Tokens.issuer(tenant))
            .audience(AUDIENCE)
            .subject(subject)
            .jwtID(UUID.randomUUID().toString())
            .claim(PURPOSE, purpose.name())
            .claim(MILLIS, now.toEpochMilli())
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .build();
    try {
      SignedJWT link =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256)
                  .type(TYPE)
                  .keyID(key.key().getKeyID())
                  .build(),
              claims);
      link.sign(new ECDSASigner(key.key()));
      return link.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("the signing key cannot sign", e);
    }
  }

  /// What the link says, however old; empty if this installation never signed it.
  Optional<Link> read(String token) {
    try {
      SignedJWT link = SignedJWT.parse(token);
      boolean ours =
          JWSAlgorithm.ES256.equals(link.getHeader().getAlgorithm())
              && TYPE.equals(link.getHeader().getType())
              && link.verify(new ECDSAVerifier(key.key().toECPublicKey()));
      return ours
          ? Optional.of(link(link.getJWTClaimsSet())).filter(_ -> forUs(link))
          : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean forUs(SignedJWT link) {
    try {
      JWTClaimsSet claims = link.getJWTClaimsSet();
      return Tokens.issuer(tenant).equals(claims.getIssuer())
          && List.of(AUDIENCE).equals(claims.getAudience());
    } catch (ParseException e) {
      return false;
    }
  }

  private static Link link(JWTClaimsSet claims) throws ParseException {
    return new Link(
        claims.getJWTID(),
        claims.getSubject(),
        Purpose.valueOf(claims.getStringClaim(PURPOSE)),
        Instant.ofEpochMilli(claims.getLongClaim(MILLIS)),
        claims.getExpirationTime().toInstant());
  }
}
