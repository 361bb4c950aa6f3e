package org.tiendo.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.local.folder.Trouble;
import org.tiendo.local.play.Patience;

/// Of shell scripts, which are started faster than what it is for.
class PartProcessTest {

  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(60), Duration.ofMillis(20));

  @TempDir private Path folder;
  private final List<String> said = new CopyOnWriteArrayList<>();

  @Test
  void what_ends_while_it_is_starting_is_said_with_the_file_that_tells_more() {
    try (PartProcess part = start("echo no; exit 3")) {
      assertThatExceptionOfType(Trouble.class)
          .isThrownBy(part::awaitStarted)
          .withMessageContaining("part ended with status 3 while it was starting")
          .withMessageContaining("part.out");
    }
    assertThat(said).isEmpty();
  }

  @Test
  void what_is_killed_is_started_again() {
    try (PartProcess part = start("echo READY; exec sleep 100")) {
      part.awaitStarted();
      ProcessHandle first = part.handle();
      first.destroyForcibly();
      await(() -> part.starts() == 2 && part.ready());
      assertThat(part.handle()).isNotEqualTo(first);
      assertThat(said)
          .containsExactly("part ended with status 137 and is started again", "part is back");
    }
  }

  @Test
  void what_is_closed_ends_and_stays_so() {
    PartProcess part = start("echo READY; exec sleep 100");
    part.awaitStarted();
    part.close();
    assertThat(part.handle().isAlive()).isFalse();
    assertThat(part.starts()).isEqualTo(1);
    assertThat(said).isEmpty();
  }

  @Test
  void what_cannot_be_started_is_said() {
    Launch how =
        new Launch(
            "part",
            List.of(folder.resolve("nothing").toString()),
            folder.resolve("part.out"),
            Readiness.said("READY"));
    try (PartProcess part = PartProcess.start(how, said::add)) {
      assertThatExceptionOfType(Trouble.class)
          .isThrownBy(part::awaitStarted)
          .withMessageContaining("cannot be started");
    }
  }

  private PartProcess start(String script) {
    Launch how =
        new Launch(
            "part",
            List.of("sh", "-c", script),
            folder.resolve("part.out"),
            Readiness.said("READY"));
    return PartProcess.start(how, said::add);
  }

  private static void await(BooleanSupplier condition) {
    assertThat(
            PATIENCE.await(() -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty()))
        .isPresent();
  }
}
