package org.tiendo.local.browser;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.tiendo.identity.directory.Person;
import org.tiendo.identity.link.Link.Purpose;
import org.tiendo.identity.link.Links;
import org.tiendo.identity.token.SigningKey;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.play.Api;
import org.tiendo.local.play.Patience;
import org.tiendo.local.play.Played;
import org.tiendo.local.play.Player;
import org.tiendo.local.run.FreePorts;
import org.tiendo.local.run.LocalInstallation;
import org.tiendo.local.sample.DemoFolders;
import org.tiendo.local.sample.Sample;

/// The sample year on sockets and in files of its own, for people.
final class SampleInstallation implements AutoCloseable {

  private final Sample sample;
  private final DataFolder folder;
  private final LocalInstallation installation;

  private SampleInstallation(Sample sample, DataFolder folder, LocalInstallation installation) {
    this.sample = sample;
    this.folder = folder;
    this.installation = installation;
  }

  /// Everything is started, everybody is there, nothing is played yet.
  static SampleInstallation start(Path data) {
    Sample sample = DemoFolders.year2022();
    DataFolder folder = DataFolder.open(data);
    folder.keep(sample.installation());
    folder.keep(folder.directory().with(sample.people()));
    return new SampleInstallation(
        sample,
        folder,
        LocalInstallation.start(folder, sample.installation(), FreePorts.base(), _ -> {}));
  }

  Played play() {
    return new Player(
            sample,
            Api.through(installation.origin()),
            folder.directory(),
            installation.tokens(),
            Patience.DEFAULT)
        .play((_, _, _) -> {});
  }

  URI origin() {
    return installation.origin();
  }

  /// An address that signs a person in once.
  URI link(String handle) {
    Person person = folder.directory().find(handle).orElseThrow();
    return new Links(
            SigningKey.existing(folder.keys()),
            sample.installation().tenant(),
            InstantSource.system())
        .address(origin(), Purpose.SIGN_IN, person.id());
  }

  @Override
  public void close() {
    installation.close();
    folder.close();
  }
}
