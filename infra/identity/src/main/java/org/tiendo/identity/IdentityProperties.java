package org.tiendo.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the identity provider is told, below `tiendo.identity`.
///
/// @param origin scheme, host and port that browsers see, without a path
/// @param directory file with the people
/// @param keys folder with the installation's key and the gateway's secret
/// @param tenant whose installation it is
/// @param sample whether the installation holds a sample, in which anybody may sign in as anybody
/// @param languages that the pages are written in; the first one for readers of none of them
/// @param registration name under which the gateway knows this provider
@ConfigurationProperties("tiendo.identity")
public record IdentityProperties(
    URI origin,
    Path directory,
    Path keys,
    String tenant,
    @DefaultValue("false") boolean sample,
    List<Locale> languages,
    @DefaultValue("tiendo") String registration) {

  public IdentityProperties {
    require(origin != null && origin.getHost() != null, "origin", "an address such as http://…");
    require(origin.getRawPath().isEmpty() && origin.getQuery() == null, "origin", "without a path");
    require(directory != null, "directory", "the file with the people");
    require(keys != null, "keys", "the folder with the keys");
    require(tenant != null && !tenant.isBlank(), "tenant", "a name");
    require(languages != null && !languages.isEmpty(), "languages", "at least one");
    languages = List.copyOf(languages);
  }

  private static void require(boolean met, String name, String what) {
    if (!met) {
      throw new IllegalArgumentException("tiendo.identity." + name + " must be set: " + what);
    }
  }

  /// Name of this provider in OpenID Connect, and where it answers.
  public String issuer() {
    return origin + "/idp";
  }

  /// Where a browser starts to sign in at the gateway.
  public String signIn() {
    return origin + "/oauth2/authorization/" + registration;
  }
}
