package org.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.identity.directory.Person;
import org.tiendo.identity.setup.Foundation;
import org.tiendo.identity.setup.Founding.Progress;
import org.tiendo.identity.token.SigningKey;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Trouble;
import org.tiendo.local.play.Api;

class FounderTest {

  static final Numbering BY_YEAR = new Numbering(Numbering.Kind.YEAR, List.of());
  static final Foundation FOUNDATION =
      new Foundation(
          new Foundation.Organisation(
              "general", Map.of("en", "Institute"), List.of("en"), ZoneId.of("UTC")),
          List.of(
              new Foundation.Unit("board", Map.of("en", "the Board"), "", BY_YEAR),
              new Foundation.Unit("office", Map.of("en", "the Office"), "board", BY_YEAR)),
          List.of(new Person("p-1", "me", "Minh", "board", List.of(Role.ADMINISTRATOR))));

  @TempDir Path root;
  final List<String> sent = new CopyOnWriteArrayList<>();
  DataFolder folder;
  HttpServer task;
  int status = 201;

  @BeforeEach
  void open() throws Exception {
    folder = DataFolder.open(root);
    task = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    task.createContext(
        "/",
        exchange -> {
          sent.add(new String(exchange.getRequestBody().readAllBytes(), "UTF-8"));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    task.start();
  }

  @AfterEach
  void close() {
    task.stop(0);
    folder.close();
  }

  Founder founder(Instant now) {
    Tokens tokens = new Tokens(SigningKey.in(folder.keys()), "own", InstantSource.system());
    URI address = URI.create("http://127.0.0.1:" + task.getAddress().getPort());
    return new Founder(
        folder,
        tokens,
        InstantSource.fixed(now),
        (_, _) -> Api.at(Map.of("task", address)),
        _ -> {});
  }

  @Test
  void what_was_decided_is_kept_and_after_a_failure_sent_again_as_it_was() {
    status = 500;
    folder.keepNote("foundation", new Founder.Decided(FOUNDATION, Instant.EPOCH));
    Founder first = founder(Instant.EPOCH);
    first.resume();
    assertThat(first.progress()).isInstanceOf(Progress.Failed.class);
    assertThat(Founder.begun(folder)).isTrue();
    assertThat(folder.directory().people()).isEmpty();

    status = 201;
    sent.clear();
    Founder second = founder(Instant.EPOCH.plusSeconds(1_000_000));
    second.resume();

    assertThat(second.progress()).isInstanceOf(Progress.Done.class);
    assertThat(sent).hasSize(2).allMatch(body -> body.contains("1970-01-01"));
    assertThat(sent.getLast()).contains("\"parent\":\"board\"");
    assertThat(folder.directory()).isEqualTo(FOUNDATION.directory());
    assertThat(folder.installation().orElseThrow().name()).isEqualTo("Institute");
    assertThat(Founder.begun(folder)).isFalse();
  }

  @Test
  void an_installation_is_founded_once() {
    Founder founder = founder(Instant.EPOCH);
    folder.keepNote("foundation", new Founder.Decided(FOUNDATION, Instant.EPOCH));
    founder.resume();

    assertThatThrownBy(() -> founder.begin(FOUNDATION)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_empty_folder_opens_for_its_set_up_and_another_for_its_administrator() {
    SigningKey.in(folder.keys());
    URI origin = URI.create("http://127.0.0.1:1");
    assertThat(LinkCommand.address(folder, origin, null).toString())
        .startsWith(origin + "/idp/login/ott?token=");
    folder.keepNote("foundation", new Founder.Decided(FOUNDATION, Instant.EPOCH));
    founder(Instant.EPOCH).resume();

    assertThat(OpensFor.of(folder)).map(Person::handle).contains("me");
    assertThatThrownBy(() -> LinkCommand.address(folder, origin, "ghost"))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("Unknown person 'ghost'");
  }
}
