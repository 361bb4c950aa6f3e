package org.tiendo.gateway.session;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.tiendo.edge.RequestProblem;

/// The few addresses at which the gateway itself answers: choosing a language, and the way to the log-in.
public final class OwnPages {

  /// Where Spring Security starts to sign a browser in.
  public static final String SIGN_IN = "/oauth2/authorization/tiendo";

  /// A path of this origin: not an address of another one, however browsers may read it.
  private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

  private final Language language;

  public OwnPages(Language language) {
    this.language = language;
  }

  public RouterFunction<ServerResponse> all() {
    return RouterFunctions.route()
        .GET("/language/{tag}", this::choose)
        .GET("/login", this::login)
        .build();
  }

  private ServerResponse choose(ServerRequest request) {
    Optional<Locale> chosen = language.offered(request.pathVariable("tag"));
    String back = request.param("back").filter(OwnPages::isOwnPath).orElse("/");
    return chosen
        .map(locale ->
            ServerResponse.status(HttpStatus.SEE_OTHER)
                .location(URI.create(back))
                .header(HttpHeaders.SET_COOKIE, language.cookie(locale).toString())
                .build())
        .orElseThrow(
            () -> new RequestProblem(HttpStatus.NOT_FOUND, "not-found", "No such language."));
  }

  /// Whether a redirect there stays here.
  static boolean isOwnPath(String back) {
    return PATH.matcher(back).matches() && parses(back);
  }

  private static boolean parses(String back) {
    try {
      URI address = URI.create(back);
      return !address.isAbsolute() && address.getRawAuthority() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private ServerResponse login(ServerRequest request) {
    if (request.param("error").isPresent()) {
      throw new RequestProblem(
          HttpStatus.UNAUTHORIZED, "sign-in-failed", "Signing in did not work.");
    }
    return ServerResponse.status(HttpStatus.SEE_OTHER).location(URI.create(SIGN_IN)).build();
  }
}
