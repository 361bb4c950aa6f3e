package org.tiendo.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.setup.Foundation;
import org.tiendo.identity.setup.Founding;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.folder.Trouble;
import org.tiendo.local.play.Api;

/// Makes an installation of what its first person decided. What was decided is kept first and forgotten last, so that a
/// start after a failure goes on where it stopped.
final class Founder implements Founding {

  private static final String NOTE = "foundation";
  private static final Duration LIFETIME = Duration.ofMinutes(10);

  /// Starts servers and services.
  @FunctionalInterface
  interface Services {

    /// @return where they answer
    Api start(Installation installation, Consumer<String> progress);
  }

  private final DataFolder folder;
  private final Tokens tokens;
  private final InstantSource clock;
  private final Services services;
  private final Consumer<String> terminal;
  private volatile Progress progress;

  /// @param services starts servers and services, and says where they answer
  /// @param terminal is told what is being done, as the page is
  Founder(
      DataFolder folder,
      Tokens tokens,
      InstantSource clock,
      Services services,
      Consumer<String> terminal) {
    this.folder = folder;
    this.tokens = tokens;
    this.clock = clock;
    this.services = services;
    this.terminal = terminal;
    this.progress = begun(folder) ? new Progress.Working("") : new Progress.Waiting();
  }

  /// Whether something was decided and not carried out to its end.
  static boolean begun(DataFolder folder) {
    return folder.note(NOTE, Decided.class).isPresent();
  }

  @Override
  public synchronized void begin(Foundation foundation) {
    if (!(progress instanceof Progress.Waiting) || folder.installation().isPresent()) {
      throw new IllegalStateException("the installation was founded before");
    }
    folder.keepNote(NOTE, new Decided(foundation, clock.instant()));
    progress = new Progress.Working("");
    Thread.ofPlatform().name("founding").start(this::resume);
  }

  @Override
  public Progress progress() {
    return progress;
  }

  /// Tells the page and the terminal what is being done.
  private void say(String step) {
    progress = new Progress.Working(step);
    terminal.accept(step);
  }

  /// Carries out what was decided, as far as it is not done yet. Doing it twice changes nothing.
  void resume() {
    try {
      Decided decided = folder.note(NOTE, Decided.class).orElseThrow();
      Foundation foundation = decided.foundation();
      Installation installation = folder.installation().orElseGet(() -> installation(foundation));
      folder.keep(installation);
      register(decided, installation, services.start(installation, this::say));
      Directory before = folder.directory();
      folder.keep(before.people().isEmpty() ? foundation.directory() : before);
      folder.forgetNote(NOTE);
      progress = new Progress.Done();
    } catch (RuntimeException e) {
      progress = new Progress.Failed(String.valueOf(e.getMessage()));
      terminal.accept("The set-up could not be finished: " + e.getMessage());
    }
  }

  private static Installation installation(Foundation foundation) {
    Foundation.Organisation organisation = foundation.organisation();
    return new Installation(
        Installation.OWN,
        organisation.name(),
        organisation.zone(),
        organisation.languages(),
        Installation.Clock.REAL,
        null,
        false,
        false);
  }

  private void register(Decided decided, Installation installation, Api api) {
    Foundation foundation = decided.foundation();
    String bearer = tokens.forPerson(foundation.administrator(), LIFETIME);
    // From the first day of the year, so that what happened in it already can be entered.
    LocalDate from = LocalDate.ofInstant(decided.at(), installation.zone()).withDayOfYear(1);
    for (Foundation.Unit unit : foundation.units()) {
      say("RegisterUnit " + unit.code());
      Api.Answer answer =
          api.command("task", "RegisterUnit", body(unit, from), "set-up/" + unit.code(), bearer);
      if (!answer.isSuccess()) {
        throw new Trouble("RegisterUnit %s: %s".formatted(unit.code(), answer.text()));
      }
    }
  }

  /// What was decided, and when: a resumed founding sends the same commands as before.
  record Decided(Foundation foundation, Instant at) {}

  private static Map<String, Object> body(Foundation.Unit unit, LocalDate from) {
    Map<String, Object> body = new TreeMap<>();
    body.put("unit", unit.code());
    body.put("names", unit.names());
    if (!unit.parent().isEmpty()) {
      body.put("parent", unit.parent());
    }
    List<Map<String, String>> terms =
        unit.numbering().terms().stream()
            .map(term ->
                Map.of("label", term.label(), "from", "" + term.from(), "to", "" + term.to()))
            .toList();
    body.put("numbering", Map.of("kind", unit.numbering().kind().name(), "terms", terms));
    body.put("effectiveOn", from.toString());
    return body;
  }
}
