package org.tiendo.identity.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.IdentityApplication;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.directory.DirectoryFile;
import org.tiendo.identity.directory.Person;
import org.tiendo.identity.link.Link.Purpose;
import org.tiendo.identity.link.Links;
import org.tiendo.identity.setup.Founding;
import org.tiendo.identity.token.SigningKey;

/// A running identity provider without a gateway before it: its own address is the origin.
final class IdentityServer implements AutoCloseable {

  static final Person CHAIR =
      new Person("p-chair", "chair", "Dao Van Chi", "board", List.of(Role.ASSIGNING_AUTHORITY));
  static final Person ADMINISTRATOR =
      new Person("p-admin", "admin", "Ada Minh", "office", List.of(Role.ADMINISTRATOR));

  final URI origin;
  final Path keys;
  final DirectoryFile directory;
  private final ConfigurableApplicationContext context;

  private IdentityServer(Path data, @Nullable Founding founding, List<String> more) {
    this.origin = URI.create("http://127.0.0.1:" + freePort());
    this.keys = data;
    this.directory = new DirectoryFile(data.resolve("directory.json"));
    SpringApplication application = new SpringApplication(IdentityApplication.class);
    application.setRegisterShutdownHook(false);
    if (founding != null) {
      application.addInitializers(
          context -> context.getBeanFactory().registerSingleton("founding", founding));
    }
    List<String> arguments = new ArrayList<>(more);
    arguments.addAll(
        List.of(
            "--server.port=" + origin.getPort(),
            "--server.address=127.0.0.1",
            "--spring.main.banner-mode=off",
            "--tiendo.identity.origin=" + origin,
            "--tiendo.identity.directory=" + data.resolve("directory.json"),
            "--tiendo.identity.keys=" + data,
            "--tiendo.identity.tenant=small"));
    this.context = application.run(arguments.toArray(String[]::new));
  }

  static IdentityServer start(Path data, String... more) {
    IdentityServer started = new IdentityServer(data, null, List.of(more));
    started.directory.write(new Directory(List.of(CHAIR, ADMINISTRATOR)));
    return started;
  }

  /// One that waits for its first person.
  static IdentityServer founding(Path data, Founding founding) {
    return new IdentityServer(data, founding, List.of());
  }

  URI link(Person person) {
    return links(InstantSource.system()).address(origin, Purpose.SIGN_IN, person.id());
  }

  Links links(InstantSource clock) {
    return new Links(SigningKey.existing(keys), "small", clock);
  }

  Browser browser() {
    return new Browser(origin);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
