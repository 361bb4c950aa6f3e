package org.tiendo.local.release;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tiendo.local.process.PartMain;

/// A state of the product that services can be started of.
///
/// @param classPath of its services, and of what every process of an installation begins with
/// @param logs of which services it knows; it is not told of others
record Release(String name, String classPath, List<String> logs) {

  private static final String MODULES = "infra/local/target";

  static Release present() {
    return new Release(
        "present",
        System.getProperty("java.class.path", ""),
        List.of("task", "review", "reporting"));
  }

  /// What was built in another checkout by `mvn package`.
  static Release in(Path checkout, List<String> logs) {
    Path built = checkout.resolve(MODULES);
    try (Stream<Path> jars = Stream.concat(Files.list(built), Files.list(built.resolve("lib")))) {
      String own =
          jars.filter(jar -> jar.toString().endsWith(".jar"))
              .map(Path::toString)
              .sorted()
              .collect(Collectors.joining(File.pathSeparator));
      return new Release("previous", own + File.pathSeparator + begins(), logs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where the main class of processes lies now; earlier releases may have none. It is looked for last.
  private static String begins() {
    return Path.of(PartMain.class.getProtectionDomain().getCodeSource().getLocation().getPath())
        .toString();
  }

  @Override
  public String toString() {
    return name;
  }
}
