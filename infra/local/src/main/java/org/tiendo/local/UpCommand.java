package org.tiendo.local;

import java.nio.file.Path;
import java.time.InstantSource;
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

/// `up`: starts everything and stays up until told to end. An empty data folder is set up in the browser first.
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

  private final Console console = Console.ofProcess();

  @Override
  public Integer call() throws InterruptedException {
    Optional<Sample> sample =
        demo ? Optional.of(Session.checked(Home.demo(), console)) : Optional.empty();
    Ports.requireFree(port);
    Path root = demo ? data.folder(true) : data.present();
    Session session = new Session(DataFolder.open(root), console);
    if (sample.isPresent()) {
      play(session, sample.get());
    } else {
      open(session);
    }
    console.say("Up. Stop with Ctrl-C.");
    StopOnSignal.await();
    return 0;
  }

  private void play(Session session, Sample sample) {
    Installation installation = session.conditions(sample.installation(), sample.name());
    LocalInstallation running = session.doors(installation, port);
    stopWith(running, session.folder());
    running.openDoors(null, console::say);
    running.startServices(installation, console::say);
    session.bring(sample);
    session.printAddress(running.origin());
    Api api = Api.through(running.origin());
    Played played = session.play(sample, api, running.tokens());
    session.printReview(sample, played, api, running.tokens());
    session.printAddress(running.origin());
  }

  /// Starts what is there, goes on with a set-up that was decided, or opens the doors for one.
  private void open(Session session) {
    DataFolder folder = session.folder();
    boolean decided = Founder.begun(folder);
    Optional<Installation> found = decided ? Optional.empty() : folder.installation();
    Installation conditions =
        found.orElseGet(() -> Installation.own(ZoneId.systemDefault(), Locale.getDefault()));
    LocalInstallation running = session.doors(conditions, port);
    stopWith(running, folder);
    if (found.isPresent()) {
      running.openDoors(null, console::say);
      running.startServices(conditions, console::say);
    } else {
      Founder founder = founder(folder, running);
      running.openDoors(founder, console::say);
      if (decided) {
        founder.resume();
      }
    }
    session.printAddress(running.origin());
  }

  private Founder founder(DataFolder folder, LocalInstallation running) {
    return new Founder(
        folder,
        running.tokens(),
        InstantSource.system(),
        (installation, progress) -> {
          running.startServices(installation, progress);
          return Api.through(running.origin());
        },
        console::say);
  }

  private void stopWith(LocalInstallation running, DataFolder folder) {
    StopOnSignal.arm(
        0,
        () -> {
          running.close();
          folder.close();
          console.say("Stopped.");
        });
  }
}
