package org.tiendo.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What the gateway is told, below `tiendo.gateway`.
///
/// @param origin scheme, host and port that people and programs use, without a path
/// @param languages that people may choose; the first one for readers of none of them
/// @param reviewCommands names of the commands that review-service takes
/// @param reportingCommands those that reporting-service takes; task-service takes all others
/// @param idle how long a session lives without a request
/// @param oidc where people sign in
@ConfigurationProperties("tiendo.gateway")
public record GatewayProperties(
    URI origin,
    List<Locale> languages,
    Set<String> reviewCommands,
    Set<String> reportingCommands,
    @DefaultValue("8h") Duration idle,
    Services services,
    Oidc oidc,
    Limits limits) {

  public GatewayProperties {
    require(origin != null && origin.getHost() != null, "origin", "an address such as http://…");
    require(origin.getRawPath().isEmpty() && origin.getQuery() == null, "origin", "without a path");
    require(languages != null && !languages.isEmpty(), "languages", "at least one");
    require(reviewCommands != null && !reviewCommands.isEmpty(), "review-commands", "their names");
    require(
        reportingCommands != null && !reportingCommands.isEmpty(),
        "reporting-commands",
        "their names");
    require(services != null, "services", "their addresses");
    require(oidc != null, "oidc", "who signs people in");
    require(limits != null, "limits", "rates and sizes");
    languages = List.copyOf(languages);
    reviewCommands = Set.copyOf(reviewCommands);
    reportingCommands = Set.copyOf(reportingCommands);
  }

  private static void require(boolean met, String name, String what) {
    if (!met) {
      throw new IllegalArgumentException("tiendo.gateway." + name + " must be set: " + what);
    }
  }

  /// Whether browsers speak TLS to the origin.
  public boolean tls() {
    return "https".equals(origin.getScheme());
  }

  /// Where the services answer: the addresses of all instances.
  ///
  /// @param identity none if people sign in elsewhere
  public record Services(
      List<URI> task, List<URI> review, List<URI> reporting, @Nullable URI identity) {
    public Services {
      task = addresses("task", task);
      review = addresses("review", review);
      reporting = addresses("reporting", reporting);
    }

    private static List<URI> addresses(String service, @Nullable List<URI> instances) {
      require(
          instances != null && !instances.isEmpty(), "services." + service, "at least one address");
      return List.copyOf(instances);
    }
  }

  /// An OpenID provider. With the issuer alone the rest is read from its discovery document at the first sign-in.
  ///
  /// @param issuer as its identity tokens name it
  /// @param authorizationUri where browsers are sent
  /// @param tokenUri where the gateway gets tokens
  /// @param jwkSetUri where the gateway gets the provider's public keys
  /// @param endSessionUri where browsers are sent to sign out there too
  /// @param clientSecretFile file with the gateway's secret at the provider, read at each start
  /// @param algorithm of the signatures of identity tokens
  public record Oidc(
      String issuer,
      @Nullable URI authorizationUri,
      @Nullable URI tokenUri,
      @Nullable URI jwkSetUri,
      @Nullable URI endSessionUri,
      @DefaultValue("gateway") String clientId,
      Path clientSecretFile,
      @DefaultValue("openid") Set<String> scopes,
      @DefaultValue("ES256") String algorithm) {
    public Oidc {
      require(issuer != null, "oidc.issuer", "the provider's name");
      require(clientSecretFile != null, "oidc.client-secret-file", "a file");
      scopes = Set.copyOf(scopes);
    }

    /// Whether addresses are read from the provider.
    public boolean discovered() {
      return authorizationUri == null || tokenUri == null || jwkSetUri == null;
    }
  }

  /// @param requests of an address, whatever they ask
  /// @param commands of a person
  /// @param exports tables that a person takes out
  /// @param signIns attempts of an address
  /// @param body most of a request's
  /// @param upload most of one that uploads a file
  /// @param uploadPaths where that is done
  /// @param streams most that are open at a time, of all people
  /// @param streamsPerPerson most that one person has open at a time
  /// @param streamLife after which a stream ends and the browser asks for a new one
  /// @param counted how many people and addresses are kept count of; beyond that the one seen longest ago is forgotten
  /// @param sessions most that exist at a time
  /// @param answer how long a service may take to begin its answer
  /// @param otherInstance after which another instance is asked, if there is one and the request may be sent twice
  public record Limits(
      Rate requests,
      Rate commands,
      Rate exports,
      Rate signIns,
      @DefaultValue("256KB") DataSize body,
      @DefaultValue("9MB") DataSize upload,
      @DefaultValue Set<String> uploadPaths,
      @DefaultValue("500") int streams,
      @DefaultValue("3") int streamsPerPerson,
      @DefaultValue("15m") Duration streamLife,
      @DefaultValue("10000") int counted,
      @DefaultValue("20000") int sessions,
      @DefaultValue("30s") Duration answer,
      @DefaultValue("10s") Duration otherInstance) {}

  /// So many in `per`, and `burst` at once.
  public record Rate(int permits, Duration per, int burst) {
    public Rate {
      require(permits > 0 && burst > 0, "limits", "positive rates");
    }
  }
}
