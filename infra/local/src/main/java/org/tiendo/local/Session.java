package org.tiendo.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.tiendo.identity.directory.Directory;
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
import org.tiendo.local.run.LocalInstallation;
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

  LocalInstallation start(Installation installation, int port) {
    console.say("Data folder " + folder.root());
    System.setProperty("tiendo.log", folder.log().toString());
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    return LocalInstallation.start(folder, installation, port, console::say);
  }

  /// Plays a sample, unless it was played to its end before.
  Played play(Sample sample, Api api, Tokens tokens) {
    Optional<Played> before =
        folder
            .note(note(sample), Played.class)
            .filter(played -> played.digest().equals(sample.digest()));
    if (before.isPresent()) {
      console.say("%s is complete: %d steps.".formatted(sample.name(), before.get().steps()));
      return before.get();
    }
    Directory directory = folder.directory().with(sample.people()).withUnits(UnitNames.of(sample));
    folder.keep(directory);
    OpensFor.keep(folder, sample.opensAs());
    Played played =
        new Player(sample, api, directory, tokens, Patience.DEFAULT).play(console::progress);
    folder.keepNote(note(sample), played);
    return played;
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
      text.lines().takeWhile(new Opening()).forEach(console::say);
      console.say("(all of it, with every figure's events: " + file + ")");
    }
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

  void printAddresses(Api api) {
    console.say("");
    console.say("Open " + api.addresses().values().iterator().next());
  }
}
