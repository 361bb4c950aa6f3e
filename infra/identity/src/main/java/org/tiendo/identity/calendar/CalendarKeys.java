package org.tiendo.identity.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tiendo.identity.directory.PrivateFile;
import org.tiendo.identity.directory.UnusableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Makes, finds and revokes keys. The file is read anew each time, so that what is revoked is refused at once.
final class CalendarKeys {

  /// Most keys of one person.
  static final int MOST = 5;

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<CalendarKey>> KEYS = new TypeReference<>() {};

  private final Path file;
  private final PasswordEncoder digests;
  private final InstantSource clock;

  CalendarKeys(Path file, PasswordEncoder digests, InstantSource clock) {
    this.file = file;
    this.digests = digests;
    this.clock = clock;
  }

  /// Those of a person, the oldest first.
  List<CalendarKey> of(String person) {
    return read().stream().filter(key -> key.person().equals(person)).toList();
  }

  /// Makes a key, which is told here and never again; empty if the person has as many as one may have.
  synchronized Optional<String> make(String person, String name) {
    if (of(person).size() >= MOST) {
      return Optional.empty();
    }
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    List<CalendarKey> all = new ArrayList<>(read());
    String digest = Objects.requireNonNull(digests.encode(key));
    all.add(new CalendarKey(digest, person, name, clock.instant()));
    write(all);
    return Optional.of(key);
  }

  /// Whose key it is.
  Optional<String> person(String key) {
    return read().stream()
        .filter(kept -> digests.matches(key, kept.digest()))
        .map(CalendarKey::person)
        .findFirst();
  }

  /// Nobody revokes another's key.
  synchronized void revoke(String person, String digest) {
    List<CalendarKey> all = new ArrayList<>(read());
    if (all.removeIf(key -> key.person().equals(person) && key.digest().equals(digest))) {
      write(all);
    }
  }

  private List<CalendarKey> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return JSON.readValue(Files.readString(file), KEYS);
    } catch (IOException | JacksonException e) {
      throw new UnusableFile("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private void write(List<CalendarKey> keys) {
    PrivateFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(keys) + "\n");
  }
}
