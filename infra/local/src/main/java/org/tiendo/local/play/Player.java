package org.tiendo.local.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tiendo.eventing.projection.Token;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.Trouble;
import org.tiendo.local.sample.Kind;
import org.tiendo.local.sample.Sample;
import org.tiendo.local.sample.Step;

/// Sends the steps of a checked folder one after the other, each in the name of the person it names.
///
/// A step that was stored before is answered with its first result, so that playing again changes nothing and an
/// interrupted play goes on where it stopped. A step that needs what another service has not learned yet is sent again
/// until it is taken.
public final class Player {

  private static final int REQUEST_WRONG = 422;

  private final Sample sample;
  private final Api api;
  private final People people;
  private final Patience patience;
  private final Map<String, String> ids = new HashMap<>();
  private Token token = Token.NOTHING;

  public Player(Sample sample, Api api, Directory directory, Tokens tokens, Patience patience) {
    this.sample = sample;
    this.api = api;
    this.people = new People(directory, tokens);
    this.patience = patience;
  }

  /// Sends everything.
  ///
  /// @throws Trouble at the first step that is refused for good
  public Played play(Progress progress) {
    List<Step> steps = sample.steps();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Api.Answer answer = carryOut(step);
      ids.put(step.makes(), answer.json().path("aggregateId").asString(""));
      remember(Token.parse(answer.json().path("token").asString("")));
      progress.at(i + 1, steps.size(), step.on());
    }
    return new Played(
        sample.name(), sample.digest(), steps.size(), id(programme()), token.toString());
  }

  private String programme() {
    return sample.steps().stream()
        .filter(s -> s.kind() == Kind.PROGRAMME && s.key().equals(sample.reviewProgramme()))
        .map(Step::makes)
        .findFirst()
        .orElseThrow(() -> new Trouble("No programme " + sample.reviewProgramme()));
  }

  private Api.Answer carryOut(Step step) {
    Map<String, Object> body = step.body().apply(this::id);
    String key = sample.name() + "/" + step.name();
    String bearer = people.token(step.by());
    Api.Answer[] last = new Api.Answer[1];
    Optional<Api.Answer> accepted =
        patience.await(() -> {
          last[0] = api.command(step.kind().service(), step.kind().command(), body, key, bearer);
          if (!last[0].isSuccess() && !mayChange(step, last[0])) {
            throw refused(step, last[0]);
          }
          return Optional.of(last[0]).filter(Api.Answer::isSuccess);
        });
    return accepted.orElseThrow(() -> refused(step, last[0]));
  }

  /// Whether the same request may be answered otherwise in a moment.
  private static boolean mayChange(Step step, Api.Answer answer) {
    return switch (answer.status()) {
      case Api.NO_ANSWER, 429, 503 -> true;
      case 404, 409, 504 ->
          step.kind().waitsForAnotherService() || answer.code().equals("in-flight");
      default -> false;
    };
  }

  private Trouble refused(Step step, Api.Answer answer) {
    String changed =
        answer.status() == REQUEST_WRONG && answer.code().equals("key-reused")
            ? " (the row was changed after it had been played: history is never rewritten)"
            : "";
    return new Trouble(step.place() + " was refused: " + answer.sentence() + changed);
  }

  private String id(String thing) {
    if (thing.equals(Step.POSITION)) {
      return token.toString();
    }
    String id = ids.get(thing);
    if (id == null) {
      throw new IllegalStateException("no earlier step made " + thing);
    }
    return id;
  }

  private void remember(Token seen) {
    for (Map.Entry<String, Long> position : seen.positions().entrySet()) {
      if (token.last(position.getKey()) < position.getValue()) {
        token = token.with(position.getKey(), position.getValue());
      }
    }
  }
}
