package org.tiendo.bench.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much another JVM holds after a collection, by the JDK's own tool.
final class Heap {

  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
  private static final double MEGABYTE = 1_024;

  private Heap() {}

  static double megabytes(ProcessHandle process) throws IOException {
    jcmd(process, "GC.run");
    Matcher used = USED.matcher(jcmd(process, "GC.heap_info"));
    double kilobytes = 0;
    while (used.find()) {
      kilobytes += Double.parseDouble(used.group(1));
    }
    return kilobytes / MEGABYTE;
  }

  private static String jcmd(ProcessHandle process, String command) throws IOException {
    Process asked =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                "" + process.pid(),
                command)
            .redirectErrorStream(true)
            .start();
    return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
