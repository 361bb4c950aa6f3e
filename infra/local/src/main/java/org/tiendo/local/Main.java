package org.tiendo.local;

import java.io.PrintWriter;
import java.util.List;
import org.tiendo.identity.directory.UnusableFile;
import org.tiendo.local.folder.Trouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The command line. Exit status 0 for done, 2 for something the user can mend (one line says what), 1 for a fault,
/// or a figure that differs.
@Command(
    name = "tiendo",
    description = "Runs, plays and looks at an installation on this machine.",
    subcommands = {
      UpCommand.class,
      PlayCommand.class,
      TokenCommand.class,
      LinkCommand.class,
      PeopleCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      DeadLettersCommand.class,
      RepublishCommand.class,
      ReplayCommand.class,
      RebuildCommand.class,
      ReconcileCommand.class,
      HelpCommand.class
    })
public final class Main {

  static final int MENDABLE = 2;
  static final int FAULT = 1;

  /// As shells report a program that Ctrl-C ended.
  static final int INTERRUPTED = 130;

  public static void main(String[] arguments) {
    // Logging is set up by logback.xml alone: five parts share this JVM, and none may reset it for
    // the others.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    StopOnSignal.exit(run(List.of(arguments), new PrintWriter(System.err, true)));
  }

  static int run(List<String> arguments, PrintWriter err) {
    CommandLine line = new CommandLine(new Main()).setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((failure, command, _) -> {
      if (failure instanceof Trouble trouble) {
        command.getErr().println(trouble.sentence());
        return MENDABLE;
      }
      if (failure instanceof UnusableFile unusable) {
        command.getErr().println(unusable.getMessage());
        return MENDABLE;
      }
      failure.printStackTrace(command.getErr());
      return FAULT;
    });
    return line.execute(arguments.toArray(String[]::new));
  }
}
