package org.tiendo.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tiendo.testkit.Reactor;

/// Every statement of the report of the sample year is held by a test, or is prose.
class SeedRowsTest {

  private static final int STATEMENTS = 48;
  private static final Path ROOT = Reactor.folder(Path.of(""));

  private record Statement(int number, String words, String heldBy) {

    static Statement of(String line) {
      String[] parts = line.split(" \\| ");
      return new Statement(Integer.parseInt(parts[0]), parts[1], parts[2]);
    }

    boolean isHeld() {
      return !heldBy.equals("prose") && !heldBy.equals("open");
    }
  }

  @Test
  void each_statement_is_there_once_in_order() throws IOException {
    assertThat(statements())
        .extracting(Statement::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, STATEMENTS).boxed().toList());
    assertThat(statements()).extracting(Statement::words).doesNotHaveDuplicates();
  }

  @Test
  void each_is_held_by_a_test_that_exists_or_is_prose() throws IOException {
    for (Statement statement : statements()) {
      if (statement.isHeld()) {
        String[] test = statement.heldBy().split("#");
        assertThat(ROOT.resolve(test[0])).as(statement.words()).exists();
        assertThat(Files.readString(ROOT.resolve(test[0])))
            .as(statement.words())
            .contains("void " + test[1] + "(");
      }
    }
  }

  @Test
  void nothing_is_open() throws IOException {
    assertThat(statements())
        .filteredOn(statement -> statement.heldBy().equals("open"))
        .extracting(Statement::number)
        .isEmpty();
    assertThat(statements()).filteredOn(s -> s.heldBy().equals("prose")).hasSize(2);
  }

  private static List<Statement> statements() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(SeedRowsTest.class.getResourceAsStream("/seed/rows.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Statement::of)
          .toList();
    }
  }
}
