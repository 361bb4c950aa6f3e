package org.tiendo.reporting.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// People as the directory of the installation names them: `GET {uri}?id=…&id=…` answers with names by id.
///
/// Answers are kept for some minutes, also that a person is not known or that the directory did not answer: pages never wait
/// long for names.
public final class DirectoryPeople implements People {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryPeople.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final Duration KEPT_AFTER_FAILURE = Duration.ofSeconds(20);
  private static final int MOST_AT_ONCE = 100;
  private static final int MOST_KEPT = 10_000;
  private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

  private final HttpClient client;
  private final URI uri;
  private final Consumer<HttpRequest.Builder> identification;
  private final JsonMapper json;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  /// @param identification adds the headers that show this service to the directory
  public DirectoryPeople(
      HttpClient client, URI uri, Consumer<HttpRequest.Builder> identification, JsonMapper json) {
    this.client = client;
    this.uri = uri;
    this.identification = identification;
    this.json = json;
  }

  /// @param name empty if none is known
  private record Kept(String name, long until) {
    boolean holds() {
      return System.nanoTime() - until < 0;
    }
  }

  @Override
  public Map<String, String> known(Collection<String> ids) {
    List<String> unknown =
        ids.stream()
            .filter(id -> !holds(kept.get(id)))
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    for (int i = 0; i < unknown.size(); i += MOST_AT_ONCE) {
      keep(unknown.subList(i, Math.min(i + MOST_AT_ONCE, unknown.size())));
    }
    Map<String, String> known = new LinkedHashMap<>();
    for (String id : ids) {
      Kept found = kept.get(id);
      if (found != null && !found.name().isEmpty()) {
        known.put(id, found.name());
      }
    }
    return known;
  }

  private static boolean holds(@Nullable Kept answer) {
    return answer != null && answer.holds();
  }

  private void keep(List<String> ids) {
    if (kept.size() > MOST_KEPT) {
      kept.clear();
    }
    Map<String, String> answer = new HashMap<>();
    Duration time = KEPT;
    try {
      answer.putAll(ask(ids));
    } catch (IOException | UncheckedIOException | JacksonException e) {
      LOG.debug("the directory does not answer", e);
      time = KEPT_AFTER_FAILURE;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return;
    }
    long until = System.nanoTime() + time.toNanos();
    ids.forEach(id -> kept.put(id, new Kept(answer.getOrDefault(id, ""), until)));
  }

  private Map<String, String> ask(List<String> ids) throws IOException, InterruptedException {
    String query =
        ids.stream()
            .map(id -> "id=" + URLEncoder.encode(id, StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri + query)).timeout(PATIENCE);
    identification.accept(request);
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("the directory answers " + answer.statusCode());
    }
    return json.readValue(answer.body(), NAMES);
  }
}
