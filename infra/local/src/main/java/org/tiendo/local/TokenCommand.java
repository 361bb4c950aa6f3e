package org.tiendo.local;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.tiendo.identity.directory.Person;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `token`: prints a bearer token for a person, and nothing else.
@Command(name = "token", description = "Prints a bearer token for a person.")
final class TokenCommand implements Callable<Integer> {

  private static final int LONGEST_HOURS = 24 * 31;

  @Parameters(paramLabel = "PERSON", description = "handle or id, as `people` lists them")
  private String person = "";

  @Option(
      names = "--hours",
      paramLabel = "N",
      description = "how long it is good",
      defaultValue = "8")
  private int hours;

  @Mixin private final DataOption data = new DataOption();

  @Override
  public Integer call() {
    if (hours < 1 || hours > LONGEST_HOURS) {
      throw new Trouble("--hours must lie between 1 and " + LONGEST_HOURS);
    }
    DataFolder folder = data.look();
    Tokens tokens = Operations.tokens(folder);
    Person found =
        folder
            .directory()
            .find(person)
            .filter(Person::active)
            .orElseThrow(() ->
                new Trouble(
                    "Unknown person '%s' in %s: `tiendo people` lists them"
                        .formatted(person, folder.root())));
    Console.ofProcess().say(tokens.forPerson(found, Duration.ofHours(hours)));
    return 0;
  }
}
