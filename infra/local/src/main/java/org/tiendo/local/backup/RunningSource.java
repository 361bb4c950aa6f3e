package org.tiendo.local.backup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.tiendo.local.folder.Trouble;

/// The databases of an installation that is up, by its [BackupDoor].
public record RunningSource(URI door) implements FrozenSource {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  @Override
  public Frozen freeze() throws IOException {
    return new Held(Path.of(ask("POST")));
  }

  /// What the door holds.
  private final class Held implements Frozen {
    private final Path folder;

    Held(Path folder) {
      this.folder = folder;
    }

    @Override
    public Path folder() {
      return folder;
    }

    @Override
    public void close() throws IOException {
      ask("DELETE");
    }
  }

  private String ask(String method) throws IOException {
    URI address = URI.create(door + "?" + ProcessHandle.current().pid());
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(LIMIT)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new Trouble("The installation cannot be backed up now: " + answer.body());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
