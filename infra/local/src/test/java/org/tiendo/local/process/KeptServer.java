package org.tiendo.local.process;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.function.Consumer;
import org.tiendo.local.folder.DataFolder;

/// Processes of a test that are kept running as those of an installation are.
public final class KeptServer {

  private static final int MEGABYTES = 384;

  private KeptServer() {}

  /// Starts a server that says `READY ` when it does its work, and returns at once.
  ///
  /// @param say is told when it ends by itself, and when it is back
  public static PartProcess server(
      DataFolder folder,
      String name,
      String mainClass,
      List<String> arguments,
      Consumer<String> say) {
    List<String> command = new PartCommands(folder).of(name, MEGABYTES, mainClass, arguments);
    return start(folder, name, command, Readiness.said("READY "), say);
  }

  /// Starts an application that answers as to its health, and returns at once.
  ///
  /// @param classPath that it runs on, beside what every process begins with
  /// @param address where it answers
  public static PartProcess application(
      DataFolder folder,
      String name,
      String classPath,
      String mainClass,
      List<String> arguments,
      URI address,
      Consumer<String> say) {
    List<String> command = new PartCommands(folder).of(name, MEGABYTES, mainClass, arguments);
    command.set(command.indexOf("-cp") + 1, classPath);
    URI health = URI.create(address + "/actuator/health");
    HttpClient client = HttpClient.newHttpClient();
    return start(folder, name, command, Readiness.answered(client, health), say);
  }

  private static PartProcess start(
      DataFolder folder,
      String name,
      List<String> command,
      Readiness readiness,
      Consumer<String> say) {
    PartCommands commands = new PartCommands(folder);
    return PartProcess.start(new Launch(name, command, commands.output(name), readiness), say);
  }

  /// Waits until it does its work for the first time.
  public static void awaitStarted(PartProcess part) {
    part.awaitStarted();
  }
}
