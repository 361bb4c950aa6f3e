package org.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

  static final Path LAUNCHER = Path.of("../../tiendo").toAbsolutePath().normalize();

  @TempDir Path folder;

  record Run(int status, String out, String err) {}

  @Test
  void help_names_every_command() throws Exception {
    Run help = run(List.of("help"), Map.of());

    assertThat(help.status()).isZero();
    assertThat(help.out())
        .contains("up [--demo]", "play FOLDER", "token PERSON", "people", "test")
        .contains("backup TARGET", "restore SOURCE --data DIR")
        .contains("--processes [--instances 2]", "bench delivery [--quick]");
    assertThat(run(List.of(), Map.of()).out()).isEqualTo(help.out());
  }

  @Test
  void an_unknown_command_is_refused() throws Exception {
    assertThat(run(List.of("fly"), Map.of()).status()).isEqualTo(2);
  }

  @Test
  void a_missing_jdk_is_said_in_one_line() throws Exception {
    Run up = run(List.of("up"), Map.of("TIENDO_TOOL_FOLDERS", folder.toString()));

    assertThat(up.status()).isEqualTo(2);
    assertThat(up.err().strip()).startsWith("Tiendo needs a JDK 25").doesNotContain("\n");
  }

  @Test
  void an_older_jdk_does_not_count() throws Exception {
    jdk("old one", "17.0.15");

    assertThat(run(List.of("test"), Map.of("TIENDO_TOOL_FOLDERS", folder.toString())).err())
        .startsWith("Tiendo needs a JDK 25");
  }

  @Test
  void a_missing_maven_is_said_in_one_line_once_a_jdk_is_found() throws Exception {
    jdk("a jdk", "25.0.3");

    Run test = run(List.of("test"), Map.of("TIENDO_TOOL_FOLDERS", folder.toString()));

    assertThat(test.status()).isEqualTo(2);
    assertThat(test.err().strip())
        .startsWith("Tiendo needs Apache Maven 3.8.7")
        .doesNotContain("\n");
  }

  @Test
  void an_older_maven_does_not_count() throws Exception {
    jdk("a jdk", "25.0.3");
    script("maven/bin/mvn", "echo 'Apache Maven 3.6.3 (abc)'");

    assertThat(run(List.of("test"), Map.of("TIENDO_TOOL_FOLDERS", folder.toString())).err())
        .startsWith("Tiendo needs Apache Maven 3.8.7");
  }

  @Test
  void the_tests_are_run_by_the_maven_and_jdk_that_were_found() throws Exception {
    jdk("a jdk", "25.0.3");
    script("maven/bin/mvn", "echo 'Apache Maven 3.8.7 (abc)'; echo \"$JAVA_HOME: $*\"");

    Run test = run(List.of("test"), Map.of("TIENDO_TOOL_FOLDERS", folder.toString()));

    assertThat(test.status()).isZero();
    assertThat(test.out()).contains(folder.resolve("a jdk") + ": -B verify");
  }

  @Test
  void it_works_through_a_link_from_any_folder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link to tiendo"), LAUNCHER);

    Process process =
        new ProcessBuilder(link.toString(), "help").directory(folder.toFile()).start();

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private void jdk(String name, String version) throws IOException {
    script(name + "/bin/java", "exit 1");
    script(name + "/bin/javac", "exit 1");
    Files.writeString(
        folder.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private void script(String name, String body) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /// With a PATH that holds the plain tools and neither a JDK nor Maven.
  private Run run(List<String> arguments, Map<String, String> environment) throws Exception {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool :
        List.of("sh", "sed", "dirname", "readlink", "head", "cat", "find", "mkdir")) {
      script("tools/" + tool, "exec " + which(tool) + " \"$@\"");
    }
    ProcessBuilder builder = new ProcessBuilder(LAUNCHER.toString());
    builder.command().addAll(arguments);
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("HOME", folder.toString());
    builder.environment().putAll(environment);
    Process process = builder.directory(folder.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), "UTF-8");
    String err = new String(process.getErrorStream().readAllBytes(), "UTF-8");
    return new Run(process.waitFor(), out, err);
  }

  private static Path which(String tool) {
    return List.of("/bin/", "/usr/bin/").stream()
        .map(folder -> Path.of(folder + tool))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }
}
