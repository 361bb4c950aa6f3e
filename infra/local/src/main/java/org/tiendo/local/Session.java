package org.tiendo.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.tiendo.identity.directory.Person;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.folder.Trouble;
import org.tiendo.local.play.Api;
import org.tiendo.local.play.Patience;
import org.tiendo.local.play.Played;
import org.tiendo.local.play.Player;
import org.tiendo.local.play.YearReview;
import org.tiendo.local.process.ProcessInstallation;
import org.tiendo.local.run.Layout;
import org.tiendo.local.run.LocalInstallation;
import org.tiendo.local.run.Running;
import org.tiendo.local.sample.Kind;
import org.tiendo.local.sample.Sample;
import org.tiendo.local.sample.SampleFolder;

/// What the commands share: conditions of a data folder, playing into it, printing what came of it.
record Session(DataFolder folder, Console console) {

  private static final Duration READING = Duration.ofMinutes(10);

  /// Reads and checks a folder of CSV files; prints what is to be mended.
  static Sample checked(Path csv, Console console) {
    SampleFolder checked = SampleFolder.check(csv);
    checked.findings().forEach(finding -> console.say(finding.toString()));
    return checked.inOrder();
  }

  /// The folder's conditions; a new folder takes those of `wanted`.
  ///
  /// @throws Trouble if the folder was opened under others
  Installation conditions(Installation wanted, Object source) {
    Optional<Installation> existing = folder.installation();
    existing.ifPresent(found -> found.requireSame(wanted, source, folder.root()));
    if (existing.isEmpty()) {
      folder.keep(wanted);
    }
    return existing.orElse(wanted);
  }

  Running start(Installation installation, int port) {
    Running started = doors(installation, port);
    started.openDoors(null, console::say);
    try {
      started.startServices(installation, console::say);
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
    return started;
  }

  /// An installation in this process, of which nothing is started yet.
  Running doors(Installation installation, int port) {
    logged();
    return watched(LocalInstallation.doors(folder, installation, port));
  }

  /// An installation in processes of their own, of which nothing is started yet.
  Running processes(Installation installation, Layout layout) {
    logged();
    return watched(
        ProcessInstallation.doors(folder, installation, layout, List.of(), console::say));
  }

  private void logged() {
    console.say("Data folder " + folder.root());
    System.setProperty("tiendo.log", folder.log().toString());
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  private Running watched(Running doors) {
    doors.failure().thenAccept(this::failed);
    return doors;
  }

  /// Ends the process at once: what is on the disk is what counts, and nothing more can go there.
  private void failed(Throwable cause) {
    console.say("The database cannot go on and has stopped: " + cause.getMessage());
    console.say("What was acknowledged is kept. See to the disk, then start again.");
    Runtime.getRuntime().halt(Main.FAULT);
  }

  /// Plays a sample, unless it was played to its end before.
  Played play(Sample sample, Api api, Tokens tokens) {
    Optional<Played> before = playedBefore(sample);
    if (before.isPresent()) {
      console.say("%s is complete: %d steps.".formatted(sample.name(), before.get().steps()));
      return before.get();
    }
    bring(sample);
    Played played =
        new Player(sample, api, folder.directory(), tokens, Patience.DEFAULT)
            .play(console::progress);
    folder.keepNote(note(sample), played);
    return played;
  }

  /// Brings a sample's people in, so that somebody can sign in and watch, unless it was played to its end before.
  void bring(Sample sample) {
    if (playedBefore(sample).isEmpty()) {
      folder.keep(folder.directory().with(sample.people()).withUnits(UnitNames.of(sample)));
      OpensFor.keep(folder, sample.opensAs());
    }
  }

  private Optional<Played> playedBefore(Sample sample) {
    return folder
        .note(note(sample), Played.class)
        .filter(played -> played.digest().equals(sample.digest()));
  }

  private static String note(Sample sample) {
    return "played-" + sample.name();
  }

  /// Prints the year-end review in the installation's languages.
  void printReview(Sample sample, Played played, Api api, Tokens tokens) {
    String reader =
        sample.steps().stream()
            .filter(s -> s.kind() == Kind.PROGRAMME && s.key().equals(sample.reviewProgramme()))
            .findFirst()
            .orElseThrow()
            .by();
    Person person =
        folder.directory().find(reader).orElseThrow(() -> new Trouble("Unknown person " + reader));
    YearReview review = new YearReview(api, Patience.DEFAULT);
    String bearer = tokens.forPerson(person, READING);
    for (String language : sample.installation().languages()) {
      String text =
          review.text(played.programme(), sample.asOf(), played.token(), language, bearer);
      Path file = folder.keepReview(sample.reviewProgramme() + "." + language + ".txt", text);
      console.say("");
      opening(text).forEach(console::say);
      console.say("(all of it, with every figure's events: " + file + ")");
    }
  }

  /// As much of a review as a terminal has room for.
  static Stream<String> opening(String text) {
    return text.lines().takeWhile(new Opening());
  }

  /// The sections of a review that a terminal has room for; lists of events and items come after them.
  private static final class Opening implements Predicate<String> {

    private static final int SECTIONS = 3;

    private int sections;

    @Override
    public boolean test(String line) {
      if (line.startsWith("== ")) {
        sections++;
      }
      return sections <= SECTIONS;
    }
  }

  /// Prints where to go: an address that signs a person in once, or where there is nobody yet, the bare one.
  void printAddress(URI origin) {
    console.say("");
    if (folder.installation().isPresent() && OpensFor.of(folder).isEmpty()) {
      console.say("Open " + origin);
    } else {
      console.say("Open " + LinkCommand.address(folder, origin, null));
      console.say("(good once, for ten minutes; `./tiendo link` prints another)");
    }
  }
}
