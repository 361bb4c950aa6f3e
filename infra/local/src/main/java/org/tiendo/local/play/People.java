package org.tiendo.local.play;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.Trouble;

/// Signs people's tokens while a folder is played, one for each.
final class People {

  /// Longer than any play.
  private static final Duration LIFETIME = Duration.ofHours(12);

  private final Directory directory;
  private final Tokens tokens;
  private final Map<String, String> signed = new ConcurrentHashMap<>();

  People(Directory directory, Tokens tokens) {
    this.directory = directory;
    this.tokens = tokens;
  }

  String token(String handle) {
    return signed.computeIfAbsent(
        handle,
        h ->
            tokens.forPerson(
                directory.find(h).orElseThrow(() -> new Trouble("Unknown person " + h)), LIFETIME));
  }
}
