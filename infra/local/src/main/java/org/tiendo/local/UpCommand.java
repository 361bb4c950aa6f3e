package org.tiendo.local;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.folder.Trouble;
import org.tiendo.local.play.Api;
import org.tiendo.local.play.Played;
import org.tiendo.local.run.Layout;
import org.tiendo.local.run.Links;
import org.tiendo.local.run.Ports;
import org.tiendo.local.run.Running;
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
      description = "first of five ports, more with --instances",
      defaultValue = "8080")
  private int port;

  @Option(names = "--processes", description = "run each part in a process of its own")
  private boolean processes;

  @Option(
      names = "--instances",
      paramLabel = "N",
      description = "with --processes: how many processes of each service",
      defaultValue = "1")
  private int instances;

  @Mixin private final DataOption data = new DataOption();

  private final Console console = Console.ofProcess();

  @Override
  public Integer call() throws InterruptedException {
    Optional<Sample> sample =
        demo ? Optional.of(Session.checked(Home.demo(), console)) : Optional.empty();
    Layout layout = layout();
    Ports.requireFree(layout);
    Path root = demo ? data.folder(true) : data.present();
    Session session = new Session(DataFolder.open(root), console);
    if (sample.isPresent()) {
      play(session, sample.get(), layout);
    } else {
      open(session, layout);
    }
    console.say("Up. Stop with Ctrl-C.");
    StopOnSignal.await();
    return 0;
  }

  private Layout layout() {
    if (instances < 1 || instances > Layout.MOST_INSTANCES) {
      throw new Trouble("--instances must lie between 1 and " + Layout.MOST_INSTANCES);
    }
    if (instances > 1 && !processes) {
      throw new Trouble("--instances needs --processes: in one process there is one of each");
    }
    return new Layout(port, instances, Links.DIRECT);
  }

  private Running doors(Session session, Installation installation, Layout layout) {
    return processes ? session.processes(installation, layout) : session.doors(installation, port);
  }

  private void play(Session session, Sample sample, Layout layout) {
    Installation installation = session.conditions(sample.installation(), sample.name());
    Running running = doors(session, installation, layout);
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
  private void open(Session session, Layout layout) {
    DataFolder folder = session.folder();
    boolean decided = Founder.begun(folder);
    Optional<Installation> found = decided ? Optional.empty() : folder.installation();
    Installation conditions =
        found.orElseGet(() -> Installation.own(ZoneId.systemDefault(), Locale.getDefault()));
    Running running = doors(session, conditions, layout);
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

  private Founder founder(DataFolder folder, Running running) {
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

  private void stopWith(Running running, DataFolder folder) {
    StopOnSignal.arm(
        0,
        () -> {
          running.close();
          folder.close();
          console.say("Stopped.");
        });
  }
}
