package org.tiendo.local;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.play.Api;
import org.tiendo.local.play.Played;
import org.tiendo.local.run.LocalInstallation;
import org.tiendo.local.run.Ports;
import org.tiendo.local.sample.Sample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `up`: starts everything and stays up until told to end.
@Command(name = "up", description = "Starts everything on this machine; stop with Ctrl-C.")
final class UpCommand implements Callable<Integer> {

  @Option(names = "--demo", description = "play the sample year into a data folder of its own")
  private boolean demo;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "first of five ports",
      defaultValue = "8080")
  private int port;

  @Mixin private final DataOption data = new DataOption();

  @Override
  public Integer call() throws InterruptedException {
    Console console = Console.ofProcess();
    Optional<Sample> sample =
        demo ? Optional.of(Session.checked(Home.demo(), console)) : Optional.empty();
    Ports.requireFree(port);
    Path root = demo ? data.folder(true) : data.present();
    DataFolder folder = DataFolder.open(root);
    Session session = new Session(folder, console);
    Installation installation =
        sample
            .map(s -> session.conditions(s.installation(), s.name()))
            .orElseGet(() -> existing(folder));
    LocalInstallation running = session.start(installation, port);
    StopOnSignal.arm(
        0,
        () -> {
          running.close();
          folder.close();
          console.say("Stopped.");
        });
    Api api = Api.through(running.origin());
    sample.ifPresent(s -> playAndPrint(session, s, api, running));
    session.printAddresses(api);
    console.say("Up. Stop with Ctrl-C.");
    StopOnSignal.await();
    return 0;
  }

  private static Installation existing(DataFolder folder) {
    Optional<Installation> found = folder.installation();
    if (found.isPresent()) {
      return found.get();
    }
    Installation own = Installation.own(ZoneId.systemDefault(), Locale.getDefault());
    folder.keep(own);
    return own;
  }

  private static void playAndPrint(
      Session session, Sample sample, Api api, LocalInstallation running) {
    Played played = session.play(sample, api, running.tokens());
    session.printReview(sample, played, api, running.tokens());
  }
}
