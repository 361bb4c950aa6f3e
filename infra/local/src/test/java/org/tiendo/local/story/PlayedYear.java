package org.tiendo.local.story;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.directory.Person;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.play.Api;
import org.tiendo.local.play.Patience;
import org.tiendo.local.play.Played;
import org.tiendo.local.play.Player;
import org.tiendo.local.play.Progress;
import org.tiendo.local.play.YearReview;
import org.tiendo.local.run.FreePorts;
import org.tiendo.local.run.LocalInstallation;
import org.tiendo.local.sample.Sample;
import tools.jackson.databind.JsonNode;

/// An installation on sockets and in files of its own, into which a sample can be played.
final class PlayedYear implements AutoCloseable {

  private static final Duration READING = Duration.ofHours(1);

  private final Sample sample;
  private final DataFolder folder;
  private final LocalInstallation installation;
  private final Directory people;
  private final Api api;

  private PlayedYear(Sample sample, DataFolder folder, LocalInstallation installation) {
    this.sample = sample;
    this.folder = folder;
    this.installation = installation;
    this.people = folder.directory();
    this.api = Api.through(installation.origin());
  }

  static PlayedYear start(Sample sample, Path data) {
    DataFolder folder = DataFolder.open(data);
    folder.keep(sample.installation());
    folder.keep(folder.directory().with(sample.people()));
    return new PlayedYear(
        sample,
        folder,
        LocalInstallation.start(folder, sample.installation(), FreePorts.base(), _ -> {}));
  }

  Played play() {
    return play((_, _, _) -> {});
  }

  Played play(Progress progress) {
    return new Player(sample, api, people, installation.tokens(), Patience.DEFAULT).play(progress);
  }

  /// The review as text.
  List<String> review(Played played, String language) {
    return new YearReview(api, Patience.DEFAULT)
        .text(played.programme(), sample.asOf(), played.token(), language, reader())
        .lines()
        .toList();
  }

  /// The review as data.
  JsonNode figures(Played played) {
    return new YearReview(api, Patience.DEFAULT)
        .figures(
            played.programme(),
            sample.asOf(),
            played.token(),
            sample.installation().languages().getFirst(),
            reader())
        .json();
  }

  /// An answer to a question about the review of the year.
  ///
  /// @param part e.g. `review`
  Api.Answer about(Played played, String part) {
    String path =
        "/api/year-reviews/%s/%s?lang=vi&after=%s"
            .formatted(
                played.programme(),
                part,
                URLEncoder.encode(played.token(), StandardCharsets.UTF_8));
    return api.query("reporting", path, "application/json", "vi", reader());
  }

  PublishedLog log(String service) {
    return PublishedLog.read(
        Api.at(installation.addresses(), installation.secret()), installation.tokens(), service);
  }

  private String reader() {
    return installation.tokens().forPerson(auditor(people), READING);
  }

  /// Who sees everything.
  static Person auditor(Directory people) {
    return people.people().stream()
        .filter(person -> person.roles().contains(Role.AUDITOR))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    installation.close();
    folder.close();
  }
}
