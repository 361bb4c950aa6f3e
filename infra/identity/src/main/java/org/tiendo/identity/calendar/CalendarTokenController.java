package org.tiendo.identity.calendar;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.edge.Problem;
import org.tiendo.identity.directory.DirectoryFile;
import org.tiendo.identity.token.Tokens;

/// Gives the gateway a token for whoever's key it was shown, with the unit and the roles that the person has now.
@RestController
class CalendarTokenController {

  /// As long as one request takes.
  private static final Duration LIFETIME = Duration.ofMinutes(1);

  private final CalendarKeys keys;
  private final DirectoryFile directory;
  private final Tokens tokens;

  CalendarTokenController(CalendarKeys keys, DirectoryFile directory, Tokens tokens) {
    this.keys = keys;
    this.directory = directory;
    this.tokens = tokens;
  }

  /// 404 for a key that was never made or is revoked, and for that of a person who was withdrawn: all look alike.
  @PostMapping("/calendar/token")
  ResponseEntity<?> token(@RequestParam(defaultValue = "") String key) {
    return keys.person(key)
        .flatMap(id -> directory.read().active(id))
        .<ResponseEntity<?>>map(
            person -> ResponseEntity.ok(Map.of("access_token", tokens.forPerson(person, LIFETIME))))
        .orElseGet(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is no such key."));
  }
}
