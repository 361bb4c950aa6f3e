package org.tiendo.local;

import java.util.concurrent.Callable;
import org.tiendo.identity.directory.Person;
import org.tiendo.local.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `people`: lists handles, roles and units.
@Command(name = "people", description = "Lists the people: handle, unit, roles.")
final class PeopleCommand implements Callable<Integer> {

  @Mixin private final DataOption data = new DataOption();

  @Override
  public Integer call() {
    DataFolder folder = data.look();
    Console console = Console.ofProcess();
    for (Person person : folder.directory().people()) {
      String withdrawn = person.active() ? "" : " (withdrawn)";
      console.say(
          "%-24s %-32s %s%s".formatted(person.handle(), person.unit(), person.roles(), withdrawn));
    }
    if (folder.directory().people().isEmpty()) {
      console.say("Nobody yet: `tiendo play FOLDER` brings people in.");
    }
    return 0;
  }
}
