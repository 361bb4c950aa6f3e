package org.tiendo.local.release;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.edge.GatewaySecret;
import org.tiendo.identity.token.ClientSecret;
import org.tiendo.identity.token.ServiceTokens;
import org.tiendo.identity.token.SigningKey;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.play.Api;
import org.tiendo.local.play.Patience;
import org.tiendo.local.play.Played;
import org.tiendo.local.play.Player;
import org.tiendo.local.play.YearReview;
import org.tiendo.local.process.KeptServer;
import org.tiendo.local.process.PartProcess;
import org.tiendo.local.run.DoorSettings;
import org.tiendo.local.run.FreePorts;
import org.tiendo.local.run.Layout;
import org.tiendo.local.run.Secret;
import org.tiendo.local.run.Service;
import org.tiendo.local.run.ServiceSettings;
import org.tiendo.local.sample.Sample;
import tools.jackson.databind.JsonNode;

/// One broker, one log each of task- and review-service, both of one release, and a reporting-service of each of two releases.
final class TwoReleases implements AutoCloseable {

  private static final Duration READING = Duration.ofHours(1);

  private final Sample sample;
  private final DataFolder folder;
  private final Layout layout = Layout.single(FreePorts.base());
  private final Tokens tokens;
  private final ServiceTokens serviceTokens;
  private final ServiceSettings settings;
  private final List<PartProcess> parts = new ArrayList<>();
  private final Map<Release, URI> reporting = new HashMap<>();
  private final List<String> said = new ArrayList<>();

  private TwoReleases(Path data, Sample sample) {
    this.sample = sample;
    this.folder = DataFolder.open(data);
    folder.keep(sample.installation());
    folder.keep(folder.directory().with(sample.people()));
    this.tokens =
        new Tokens(
            SigningKey.in(folder.keys()), sample.installation().tenant(), InstantSource.system());
    this.serviceTokens =
        ServiceTokens.keep(
            tokens, folder.keys(), Arrays.stream(Service.values()).map(Service::label).toList());
    ClientSecret.in(folder.keys());
    DoorSettings doors =
        new DoorSettings(
            sample.installation(), layout, folder.keys(), folder.root().resolve("directory.json"));
    int mongo = server("mongo", "org.tiendo.embedded.EmbeddedMongoMain", folder.mongo());
    int kafka = server("kafka", "org.tiendo.embedded.EmbeddedKafkaMain", folder.kafka());
    this.settings =
        new ServiceSettings(
            sample.installation(),
            layout,
            "mongodb://127.0.0.1:" + mongo,
            "127.0.0.1:" + kafka,
            doors.keySet(),
            folder.keys());
    application(
        Release.present(),
        "identity",
        DoorSettings.IDENTITY,
        doors.identity(),
        doors.identityAddress() + "/idp");
  }

  /// @param writes task- and review-service are of this release
  static TwoReleases start(Path data, Sample sample, Release writes, List<Release> read) {
    TwoReleases both = new TwoReleases(data, sample);
    try {
      both.awaitStarted();
      both.writes(writes, Service.TASK);
      both.writes(writes, Service.REVIEW);
      both.awaitStarted();
      read.forEach(both::reads);
      both.awaitStarted();
      return both;
    } catch (RuntimeException e) {
      both.close();
      throw e;
    }
  }

  private void writes(Release release, Service service) {
    int port = layout.port(service, 0);
    application(
        release, service.label(), service.mainClass(), told(release, service), address(port));
  }

  private void reads(Release release) {
    int port =
        release.equals(Release.present()) ? layout.port(Service.REPORTING, 0) : FreePorts.one();
    List<String> told = new ArrayList<>(told(release, Service.REPORTING));
    replace(told, "--server.port=", "" + port);
    replace(told, "--tiendo.mongo.database=", "tiendo_reporting_" + release);
    reporting.put(release, URI.create(address(port)));
    application(
        release, "reporting-" + release, Service.REPORTING.mainClass(), told, address(port));
  }

  private List<String> told(Release release, Service service) {
    return settings.of(service, 0).stream()
        .filter(property ->
            !property.startsWith("--tiendo.peers.")
                || release.logs().stream()
                    .anyMatch(log -> property.startsWith("--tiendo.peers." + log + "=")))
        .toList();
  }

  private static void replace(List<String> properties, String name, String value) {
    properties.replaceAll(property -> property.startsWith(name) ? name + value : property);
  }

  private static String address(int port) {
    return "http://127.0.0.1:" + port;
  }

  private int server(String name, String mainClass, Path files) {
    int port = FreePorts.one();
    parts.add(
        KeptServer.server(
            folder, name, mainClass, List.of(files.toString(), "" + port), said::add));
    return port;
  }

  private void application(
      Release release, String name, String mainClass, List<String> properties, String address) {
    parts.add(
        KeptServer.application(
            folder,
            name,
            release.classPath(),
            mainClass,
            properties,
            URI.create(address),
            said::add));
  }

  private void awaitStarted() {
    parts.forEach(KeptServer::awaitStarted);
  }

  Played play() {
    Release any = reporting.keySet().iterator().next();
    return new Player(sample, api(any), folder.directory(), tokens, Patience.DEFAULT)
        .play((_, _, _) -> {});
  }

  private Api api(Release reads) {
    return Api.at(
        Map.of(
            "task", URI.create(address(layout.port(Service.TASK, 0))),
            "review", URI.create(address(layout.port(Service.REVIEW, 0))),
            "reporting", reporting.get(reads)),
        GatewaySecret.in(Secret.in(folder.keys())));
  }

  /// What a release says of the year that was played.
  JsonNode figures(Release reads, Played played) {
    return new YearReview(api(reads), Patience.DEFAULT)
        .figures(
            played.programme(),
            sample.asOf(),
            played.token(),
            sample.installation().languages().getFirst(),
            reader())
        .json()
        .path("data");
  }

  private String reader() {
    return tokens.forPerson(
        folder.directory().people().stream()
            .filter(person -> person.roles().contains(Role.AUDITOR))
            .min(Comparator.comparing(person -> person.handle()))
            .orElseThrow(),
        READING);
  }

  @Override
  public void close() {
    parts.reversed().forEach(PartProcess::close);
    serviceTokens.close();
    folder.close();
  }
}
