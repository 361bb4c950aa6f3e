package org.tiendo.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Read models and rebuilds in lines for the terminal.
final class RebuildLines {

  private RebuildLines() {}

  static List<String> all(JsonNode projection) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s version %d, code %s"
            .formatted(
                projection.path("name").asString(),
                projection.path("version").asInt(),
                projection.path("code").asString()));
    projection
        .path("copies")
        .forEach(copy ->
            lines.add(
                "  %-10s %-36s %s"
                    .formatted(
                        copy.path("standing").asString(),
                        copy.path("id").asString(),
                        copy.path("token").asString())));
    JsonNode job = projection.path("rebuild");
    if (job.isObject()) {
      lines.add(
          "  last rebuild: %s of %s, %s"
              .formatted(
                  job.path("purpose").asString(),
                  job.path("copy").asString(),
                  job.path("state").asString()));
      lines.add("  " + progress(job));
      if (job.path("report").isObject()) {
        lines.addAll(report(job));
      }
    }
    return lines;
  }

  static String progress(JsonNode job) {
    String logs =
        job.path("logs")
            .valueStream()
            .map(log ->
                "%s %d of %d"
                    .formatted(
                        log.path("log").asString(),
                        log.path("done").asLong(),
                        log.path("total").asLong()))
            .collect(Collectors.joining(", "));
    String left =
        job.path("secondsLeft").isNumber()
            ? ", %d s left".formatted(job.path("secondsLeft").asLong())
            : "";
    return "%s: %s, %d records a second%s"
        .formatted(
            job.path("state").asString().toLowerCase(Locale.ROOT),
            logs,
            job.path("perSecond").asLong(),
            left);
  }

  static List<String> report(JsonNode job) {
    JsonNode report = job.path("report");
    if (!report.isObject()) {
      return List.of("Nothing was compared.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Compared %d sections with what is read: %d differ, %d undecided."
            .formatted(
                report.path("sections").asLong(),
                report.path("different").asLong(),
                report.path("undecided").asLong()));
    report.path("differences").forEach(found -> difference(found, lines));
    return lines;
  }

  private static void difference(JsonNode found, List<String> lines) {
    lines.add(
        "  %s [%s] %s"
            .formatted(
                found.path("document").asString(),
                found.path("log").asString(),
                found.path("kind").asString().toLowerCase(Locale.ROOT).replace('_', ' ')));
    found
        .path("fields")
        .forEach(field ->
            lines.add(
                "    %s: %s -> %s"
                    .formatted(
                        field.path("path").asString(),
                        field.path("before").asString(),
                        field.path("after").asString())));
  }
}
