package org.tiendo.local;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.tiendo.identity.token.SigningKey;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.RunFile;
import org.tiendo.local.folder.Trouble;
import org.tiendo.local.play.Api;
import tools.jackson.databind.JsonNode;

/// What an operator does with the read models of an installation that is up.
///
/// @param token asked for at each request
record Operations(Api api, Supplier<String> token) {

  private static final Duration TOKEN = Duration.ofMinutes(5);
  private static final String SERVICE = "reporting";
  private static final String PATH = "/api/projections";

  static Operations of(DataFolder folder) {
    RunFile running = running(folder);
    Tokens tokens = tokens(folder);
    return at(running.origin(), () -> tokens.forOperator(TOKEN));
  }

  static Operations at(URI origin, Supplier<String> token) {
    return new Operations(Api.through(origin), token);
  }

  static RunFile running(DataFolder folder) {
    return folder
        .running()
        .orElseThrow(
            () -> new Trouble(folder.root() + " is not up: start it with `./tiendo up` first"));
  }

  static Tokens tokens(DataFolder folder) {
    String tenant =
        folder
            .installation()
            .orElseThrow(() -> new Trouble(folder.root() + " was never started"))
            .tenant();
    return new Tokens(SigningKey.existing(folder.keys()), tenant, InstantSource.system());
  }

  JsonNode list() {
    return json(api.query(SERVICE, PATH, "application/json", Api.terminalLanguage(), token.get()));
  }

  JsonNode projection(String name) {
    return json(
        api.query(
            SERVICE, PATH + "/" + name, "application/json", Api.terminalLanguage(), token.get()));
  }

  /// @param act as the service calls it, e.g. `begin`
  JsonNode act(String name, String act, int rate) {
    return json(api.act(SERVICE, PATH + "/" + name + "/" + act + "?rate=" + rate, token.get()));
  }

  private static JsonNode json(Api.Answer answer) {
    if (!answer.isSuccess()) {
      throw new Trouble(answer.sentence());
    }
    return answer.json();
  }
}
