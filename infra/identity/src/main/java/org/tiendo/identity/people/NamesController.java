package org.tiendo.identity.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.edge.Problem;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.directory.DirectoryFile;
import org.tiendo.identity.directory.Person;

/// Names for opaque ids, so that pages can show them; also of people who were withdrawn.
@RestController
class NamesController {

  /// Most ids in one request.
  static final int MOST = 500;

  private final DirectoryFile directory;

  NamesController(DirectoryFile directory) {
    this.directory = directory;
  }

  /// An object of names by id; an unknown id is left out.
  @GetMapping("/names")
  ResponseEntity<?> names(@RequestParam(name = "id", defaultValue = "") List<String> ids) {
    if (ids.size() > MOST) {
      return tooMany();
    }
    Directory now = directory.read();
    Map<String, String> names = new LinkedHashMap<>();
    for (String id : ids) {
      Optional<Person> person = now.withId(id);
      person.ifPresent(p -> names.put(id, p.name()));
    }
    return ResponseEntity.ok(names);
  }

  private static ResponseEntity<ProblemDetail> tooMany() {
    return Problem.of(
        HttpStatus.BAD_REQUEST, "too-many-ids", "Ask for at most " + MOST + " names at once.");
  }
}
