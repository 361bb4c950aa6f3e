package org.tiendo.eventing.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Commits for tests, e.g. `Commits.named("c1").event("project:p1", 0).claim("number:1").build()`.
public final class Commits {

  private final String command;
  private final List<Commit.NewEvent> events = new ArrayList<>();
  private final Set<String> claims = new HashSet<>();
  private String digest = "0".repeat(64);

  private Commits(String command) {
    this.command = command;
  }

  public static Commits named(String command) {
    return new Commits(command);
  }

  /// A commit of one event.
  public static Commit one(String command, String stream, long seq) {
    return named(command).event(stream, seq).build();
  }

  public Commits event(String stream, long seq) {
    return event(stream, seq, "note " + seq + " of " + command);
  }

  public Commits event(String stream, long seq, String text) {
    ObjectNode data = JsonMapper.shared().createObjectNode().put("text", text);
    events.add(new Commit.NewEvent(StreamId.parse(stream), seq, "NoteTaken", 1, data));
    return this;
  }

  public Commits event(Commit.NewEvent event) {
    events.add(event);
    return this;
  }

  public Commits claim(String claim) {
    claims.add(claim);
    return this;
  }

  public Commits digest(String value) {
    digest = value;
    return this;
  }

  public Commit build() {
    return new Commit(
        command,
        digest,
        "person-1",
        "unit-1",
        null,
        LocalDate.of(2026, 11, 23),
        command,
        null,
        events,
        claims);
  }
}
