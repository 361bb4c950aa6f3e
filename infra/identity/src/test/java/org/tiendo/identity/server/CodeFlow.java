package org.tiendo.identity.server;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The gateway's part in signing in: authorization code with proof key.
record CodeFlow(IdentityServer server, Browser browser) {

  static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-one-0123456789";

  String redirect() {
    return server.origin + "/login/oauth2/code/tiendo";
  }

  String authorize() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    return "/idp/oauth2/authorize?"
        + form(
            Map.of(
                "response_type", "code",
                "client_id", "gateway",
                "scope", "openid",
                "state", "s1",
                "redirect_uri", redirect(),
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                "code_challenge_method", "S256"));
  }

  /// Tokens for a browser that is signed in.
  JsonNode tokens() throws Exception {
    return json(exchange(code(browser.get(authorize()))));
  }

  String code(HttpResponse<String> answer) {
    String query = URI.create(Browser.location(answer)).getQuery();
    return query.replaceAll(".*code=([^&]+).*", "$1");
  }

  HttpResponse<String> exchange(String code) throws Exception {
    return token(
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "redirect_uri",
            redirect(),
            "code_verifier",
            VERIFIER));
  }

  HttpResponse<String> refresh(JsonNode tokens) throws Exception {
    return token(
        Map.of(
            "grant_type",
            "refresh_token",
            "refresh_token",
            tokens.path("refresh_token").asString()));
  }

  HttpResponse<String> token(Map<String, String> fields) throws Exception {
    String secret = Files.readString(server.keys.resolve("gateway-client.secret")).strip();
    String basic =
        Base64.getEncoder()
            .encodeToString(("gateway:" + secret).getBytes(StandardCharsets.US_ASCII));
    try (Browser program = server.browser()) {
      return program.send(
          HttpRequest.newBuilder(URI.create(server.origin + "/idp/oauth2/token"))
              .header("Authorization", "Basic " + basic)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.builder().build().readTree(answer.body());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
