package org.tiendo.gateway.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// The language that a reader chose, kept in a cookie; who chose none gets what the browser asks for.
public final class Language {

  private static final String COOKIE = "lang";
  private static final Duration KEPT = Duration.ofDays(365);

  private final List<Locale> offered;
  private final boolean tls;

  public Language(List<Locale> offered, boolean tls) {
    this.offered = List.copyOf(offered);
    this.tls = tls;
  }

  /// The chosen language, if it is one that is offered.
  Optional<Locale> chosen(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null ? Optional.empty() : offered(cookie.getValue());
  }

  /// An offered language by its tag.
  Optional<Locale> offered(String tag) {
    return offered.stream().filter(locale -> locale.toLanguageTag().equals(tag)).findFirst();
  }

  /// The language to write an answer in.
  public Locale of(HttpServletRequest request) {
    return Stream.concat(chosen(request).stream(), accepted(request).stream())
        .findFirst()
        .orElse(offered.getFirst());
  }

  private Optional<Locale> accepted(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    if (header == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), offered));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// What back ends are told about it.
  public Optional<String> header(HttpServletRequest request) {
    return chosen(request)
        .map(Locale::toLanguageTag)
        .or(() -> Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  ResponseCookie cookie(Locale chosen) {
    return ResponseCookie.from(COOKIE, chosen.toLanguageTag())
        .path("/")
        .maxAge(KEPT)
        .httpOnly(true)
        .secure(tls)
        .sameSite("Lax")
        .build();
  }
}
