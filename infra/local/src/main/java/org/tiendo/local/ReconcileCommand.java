package org.tiendo.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.tiendo.edge.GatewaySecret;
import org.tiendo.edge.Instances;
import org.tiendo.eventing.config.TiendoProperties;
import org.tiendo.eventing.inbox.HoleReader;
import org.tiendo.eventing.inbox.HttpHoleReader;
import org.tiendo.eventing.reconcile.TopicComparison;
import org.tiendo.eventing.relay.RecordForm;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.RunFile;
import org.tiendo.local.folder.Trouble;
import org.tiendo.local.run.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `reconcile` (đối soát): compares each log with its topic and with what the read models made of it. Names every difference;
/// status 1 if there is any.
@Command(name = "reconcile", description = "Compares logs, Kafka and read models.")
final class ReconcileCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration TOKEN = Duration.ofMinutes(30);

  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "brokers of another installation")
  private @Nullable String kafka;

  @Option(
      names = "--log",
      paramLabel = "NAME=URL",
      description = "where the owner of a log answers, for another installation")
  private Map<String, URI> logs = new LinkedHashMap<>();

  @Option(
      names = "--origin",
      paramLabel = "URL",
      description = "where another installation answers")
  private @Nullable URI origin;

  @Option(names = "--tenant", paramLabel = "ID", description = "whose records they are")
  private @Nullable String tenant;

  @Option(
      names = "--service-token",
      paramLabel = "FILE",
      description = "file with a token that may read logs, for another installation")
  private @Nullable Path serviceToken;

  @Option(
      names = "--operator-token",
      paramLabel = "FILE",
      description = "file with an operator's token, for another installation")
  private @Nullable Path operatorToken;

  @Option(
      names = "--secret",
      paramLabel = "FILE",
      description = "file with the gateway's secret, for another installation")
  private @Nullable Path secret;

  @Option(names = "--topic-prefix", paramLabel = "TEXT", defaultValue = "")
  private String topicPrefix = "";

  private final Console console = Console.ofProcess();
  private final List<String> differences = new ArrayList<>();

  /// Where everything is.
  private record Place(
      String kafka,
      Map<String, URI> logs,
      String tenant,
      Supplier<String> token,
      GatewaySecret secret,
      Operations operations) {}

  @Override
  public Integer call() throws InterruptedException {
    Place place = origin == null ? here(data.look()) : elsewhere(origin);
    Map<String, Long> ends = new LinkedHashMap<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (Map.Entry<String, URI> log : place.logs().entrySet()) {
        HoleReader owner =
            new HttpHoleReader(
                client,
                new Instances(List.of(log.getValue())),
                place.token(),
                place.secret(),
                form(place));
        ends.put(log.getKey(), compare(place, log.getKey(), owner));
      }
    } catch (HoleReader.OwnerUnavailable | KafkaException e) {
      throw new Trouble("Cannot compare: " + e.getMessage(), e);
    }
    new ReadModelChecks(place.operations(), console, differences).check(ends);
    console.say(
        differences.isEmpty()
            ? "Logs, Kafka and read models agree."
            : "%d differences.".formatted(differences.size()));
    return differences.isEmpty() ? 0 : Main.FAULT;
  }

  private static Place here(DataFolder folder) {
    RunFile running = Operations.running(folder);
    Map<String, URI> logs = new LinkedHashMap<>();
    for (Service service : Service.values()) {
      logs.put(service.label(), address(folder, running, service.label()));
    }
    Tokens tokens = Operations.tokens(folder);
    return new Place(
        address(folder, running, RunFile.KAFKA).getAuthority(),
        logs,
        tokens.tenant(),
        () -> tokens.forService("reconcile", TOKEN),
        GatewaySecret.in(folder.keys().resolve("gateway.secret")),
        Operations.of(folder, null));
  }

  private static URI address(DataFolder folder, RunFile running, String name) {
    URI address = running.addresses().get(name);
    if (address == null) {
      throw new Trouble(
          folder.root() + " is still starting, or was started by an older Tiendo: start it again");
    }
    return address;
  }

  private Place elsewhere(URI gateway) {
    return new Place(
        given("--kafka", kafka),
        logs,
        given("--tenant", tenant),
        token(given("--service-token", serviceToken)),
        GatewaySecret.in(secret),
        Operations.at(gateway, token(given("--operator-token", operatorToken))));
  }

  private static <T> T given(String option, @Nullable T value) {
    if (value == null) {
      throw new Trouble("With --origin, " + option + " is needed too");
    }
    return value;
  }

  private static Supplier<String> token(Path file) {
    return () -> {
      try {
        return Files.readString(file).strip();
      } catch (IOException e) {
        throw new Trouble("Cannot read " + file + ": " + e.getMessage(), e);
      }
    };
  }

  private static RecordForm form(Place place) {
    return new RecordForm(new EventJson().mapper(), place.tenant());
  }

  /// @return one behind the log's last position
  private long compare(Place place, String log, HoleReader owner) {
    TiendoProperties.Kafka kafka = new TiendoProperties.Kafka(place.kafka(), topicPrefix);
    String topic = kafka.topic(log);
    try (TopicComparison comparison =
        TopicComparison.of(log, owner, form(place), kafka.bootstrap(), topic, PATIENCE)) {
      TopicComparison.Result found = comparison.compare();
      console.say(
          "log %s: %d records, hash %s; topic %s: %d of them, hash %s, %d more than once"
              .formatted(
                  log,
                  found.inLog(),
                  found.logHash(),
                  topic,
                  found.inTopic(),
                  found.topicHash(),
                  found.repeated()));
      found.differences().forEach(difference -> tell(log + ": " + difference));
      return found.end();
    }
  }

  private void tell(String difference) {
    differences.add(difference);
    console.say("  " + difference);
  }
}
