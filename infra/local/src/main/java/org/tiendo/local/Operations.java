package org.tiendo.local;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tiendo.identity.directory.Person;
import org.tiendo.identity.token.SigningKey;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
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
  private static final Set<String> AT_WORK = Set.of("BUILDING", "COMPARING");

  /// @param person handle or id of an operator; if null the first there is, and where there is none whoever can read the
  /// installation's keys
  static Operations of(DataFolder folder, @Nullable String person) {
    RunFile running = running(folder);
    Tokens tokens = tokens(folder);
    Optional<Person> operator =
        person == null
            ? OperatorAccess.first(folder)
            : Optional.of(OperatorAccess.operator(folder, person));
    return at(
        running.origin(),
        () ->
            operator
                .map(found -> tokens.forPerson(found, TOKEN))
                .orElseGet(() -> tokens.forOperator(TOKEN)));
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

  static Installation installation(DataFolder folder) {
    return folder
        .installation()
        .orElseThrow(() -> new Trouble(folder.root() + " was never started: use `tiendo up`"));
  }

  static Tokens tokens(DataFolder folder) {
    return new Tokens(
        SigningKey.existing(folder.keys()), installation(folder).tenant(), InstantSource.system());
  }

  JsonNode list() {
    return get(api, SERVICE, PATH, token.get()).json();
  }

  JsonNode projection(String name) {
    return get(api, SERVICE, PATH + "/" + name, token.get()).json();
  }

  /// @param act as the service calls it, e.g. `begin`
  /// @param rate most records a second; null where the act sets none
  JsonNode act(String name, String act, @Nullable Integer rate, @Nullable String reason) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (rate != null) {
      body.put("rate", rate);
    }
    if (reason != null) {
      body.put("reason", reason);
    }
    String key = UUID.randomUUID().toString();
    return answered(api.post(SERVICE, PATH + "/" + name + "/" + act, body, key, token.get()))
        .json();
  }

  /// Whether a rebuild is being built or compared.
  static boolean atWork(JsonNode job) {
    return AT_WORK.contains(job.path("state").asString(""));
  }

  /// Asks in the language of the terminal.
  ///
  /// @throws Trouble if it is not answered
  static Api.Answer get(Api api, String service, String path, String token) {
    return answered(api.query(service, path, "application/json", Api.terminalLanguage(), token));
  }

  /// @throws Trouble if it is a refusal, or none
  static Api.Answer answered(Api.Answer answer) {
    if (!answer.isSuccess()) {
      throw new Trouble(answer.sentence());
    }
    return answer;
  }
}
