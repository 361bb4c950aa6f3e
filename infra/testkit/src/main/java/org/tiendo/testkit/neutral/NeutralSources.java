package org.tiendo.testkit.neutral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tiendo.testkit.Reactor;

/// Checks that main code names no country, language, party or time zone: those are configuration and templates, so that any
/// organisation can be served. Comments may name them.
public final class NeutralSources {

  private NeutralSources() {}

  /// Looks at every file below `src/main/java` of every module and fails if one names something of the kind.
  ///
  /// @param module folder of a module of the reactor, or one below it
  /// @param minimumFiles fails if fewer source files were found
  /// @return number of source files looked at
  public static int check(Path module, int minimumFiles) {
    List<Path> files = sources(Reactor.folder(module));
    assertThat(files).as("source files found").hasSizeGreaterThanOrEqualTo(minimumFiles);
    List<String> found =
        Words.of(files).stream()
            .flatMap(word -> Partial.reason(word).map(r -> word.place() + " " + r).stream())
            .toList();
    assertThat(found).as("main code names a country, language, party or time zone").isEmpty();
    return files.size();
  }

  static List<Path> sources(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .filter(f -> root.relativize(f).toString().replace('\\', '/').contains("src/main/java/"))
          .filter(f -> !root.relativize(f).startsWith("infra/testkit"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
