package org.tiendo.local.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tiendo.contracts.kernel.Role;

/// The table `access/matrix.txt`, read.
///
/// @param relations of a person's unit to the item, in the order of the columns
/// @param endpoints groups by endpoint, as the table names them
public record Matrix(
    List<String> relations, List<Section> sections, Map<String, String> endpoints) {

  /// @param possible states in which the step can be done; empty for a question
  public record Section(
      String name, List<String> possible, String refused, Map<Role, List<String>> rows) {

    public String cell(Role role, int column) {
      return Objects.requireNonNull(rows.get(role), name + " " + role).get(column);
    }

    /// What a cell means in a state: `200`, or a status and a code.
    public String outcome(Role role, int column, String state, String wrongState, String unknown) {
      String cell = cell(role, column);
      return switch (cell) {
        case "closed" -> "403 forbidden";
        case "-" -> "404 " + unknown;
        case String _ when !possible.isEmpty() && !possible.contains(state) -> "409 " + wrongState;
        case "yes" -> "200";
        case "no" -> "403 " + refused;
        default -> "403 " + cell.substring("no:".length());
      };
    }
  }

  public Section section(String name) {
    return sections.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  static List<String> lines() {
    try (var in = Matrix.class.getResourceAsStream("/access/matrix.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Matrix read() {
    List<String> relations = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    Map<String, String> endpoints = new TreeMap<>();
    Map<String, String> settings = new LinkedHashMap<>();
    String name = "";
    Map<Role, List<String>> rows = new LinkedHashMap<>();
    List<String> lines =
        Stream.concat(lines().stream(), Stream.of("[end]"))
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    for (String line : lines) {
      if (line.startsWith("[")) {
        if (!rows.isEmpty()) {
          sections.add(section(name, settings, rows));
        }
        name = line.substring(1, line.length() - 1);
        rows = new LinkedHashMap<>();
        settings.keySet().removeAll(List.of("possible", "refused"));
      } else if (name.equals("endpoints")) {
        String[] words = line.split("\\s{2,}");
        endpoints.put(words[0], words[1]);
      } else if (line.contains("|")) {
        List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
        rows.put(Role.valueOf(cells.getFirst()), cells.subList(1, cells.size()));
      } else {
        String[] setting = line.split(": ", 2);
        settings.put(setting[0], setting[1]);
      }
    }
    relations.addAll(List.of(settings.getOrDefault("units", "").split(" ")));
    return new Matrix(relations, sections, endpoints);
  }

  private static Section section(
      String name, Map<String, String> settings, Map<Role, List<String>> rows) {
    String possible = settings.get("possible");
    return new Section(
        name,
        possible == null ? List.of() : List.of(possible.split(" ")),
        settings.getOrDefault("refused", ""),
        rows);
  }
}
