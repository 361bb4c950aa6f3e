package org.tiendo.local;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tiendo.identity.directory.Person;
import org.tiendo.identity.link.Link.Purpose;
import org.tiendo.identity.link.Links;
import org.tiendo.identity.token.SigningKey;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.folder.RunFile;
import org.tiendo.local.folder.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `link`: prints an address that signs a person in once, and nothing else.
@Command(name = "link", description = "Prints an address that signs a person in once.")
final class LinkCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PERSON",
      arity = "0..1",
      description = "handle or id, as `people` lists them; whoever `up` signs in if not given")
  private @Nullable String person;

  @Mixin private final DataOption data = new DataOption();

  @Override
  public Integer call() {
    DataFolder folder = data.look();
    RunFile running =
        folder
            .running()
            .orElseThrow(
                () -> new Trouble(folder.root() + " is not up: start it with `tiendo up`"));
    URI origin = running.addresses().get("origin");
    if (origin == null) {
      throw new Trouble(folder.root() + " was started by an older Tiendo: start it again");
    }
    Console.ofProcess().say(address(folder, origin, person).toString());
    return 0;
  }

  /// The address for a person, or for whoever the installation opens for.
  static URI address(DataFolder folder, URI origin, @Nullable String person) {
    String tenant = folder.installation().map(Installation::tenant).orElse(Installation.OWN);
    Links links = new Links(SigningKey.existing(folder.keys()), tenant, InstantSource.system());
    Optional<Person> found =
        person == null
            ? OpensFor.of(folder)
            : folder.directory().find(person).filter(Person::active);
    if (found.isEmpty() && folder.installation().isEmpty()) {
      return links.address(origin, Purpose.SET_UP, "set-up");
    }
    return found
        .map(p -> links.address(origin, Purpose.SIGN_IN, p.id()))
        .orElseThrow(() ->
            new Trouble(
                person == null
                    ? "Nobody in %s yet: `tiendo play FOLDER` brings people in"
                        .formatted(folder.root())
                    : "Unknown person '%s' in %s: `tiendo people` lists them"
                        .formatted(person, folder.root())));
  }
}
