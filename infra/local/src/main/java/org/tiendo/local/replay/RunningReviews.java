package org.tiendo.local.replay;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.directory.Person;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.Trouble;
import org.tiendo.local.play.Api;

/// What the read model of an installation that is up answers to somebody who sees everything.
public record RunningReviews(Api api, Directory people, Tokens tokens) implements Replay.Told {

  private static final Duration READING = Duration.ofMinutes(10);

  /// @throws Trouble if nobody may see everything, or no answer comes
  @Override
  public ReviewFigures of(Replay.Review review, Replay replay) {
    String known = URLEncoder.encode(replay.position(), StandardCharsets.UTF_8);
    String path =
        "/api/year-reviews/%s?asOf=%s&knownAt=%s&after=%s"
                .formatted(review.programme(), replay.asOf(), known, known)
            + "&lang="
            + replay.language();
    Api.Answer answer =
        api.query("reporting", path, "application/json", replay.language(), bearer());
    if (!answer.isSuccess()) {
      throw new Trouble(
          "The installation does not answer for %s: %d %s"
              .formatted(review.programme(), answer.status(), answer.text()));
    }
    return ReviewFigures.told(answer.json());
  }

  private String bearer() {
    Person auditor =
        people.people().stream()
            .filter(person -> person.acts(Role.AUDITOR))
            .findFirst()
            .orElseThrow(() ->
                new Trouble(
                    "Nobody has the role AUDITOR, so nobody may see everything that is compared:"
                        + " give it to somebody, or stop the installation and use --compare"));
    return tokens.forPerson(auditor, READING);
  }
}
