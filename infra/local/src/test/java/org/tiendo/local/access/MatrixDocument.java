package org.tiendo.local.access;

import java.util.stream.Collectors;

/// The table as a page of the documentation.
final class MatrixDocument {

  private MatrixDocument() {}

  static String of(Matrix matrix) {
    StringBuilder page = new StringBuilder();
    page.append("# Who sees and may do what\n\n")
        .append(
            "Made by `AccessMatrixTest` from `infra/local/src/test/resources/access/matrix.txt`, ")
        .append("which is written by hand and checked cell by cell. ")
        .append("The reasons stand in [access](access.md).\n\n")
        .append("```\n");
    Matrix.lines().stream()
        .takeWhile(line -> line.startsWith("#"))
        .forEach(line -> page.append(line.length() > 1 ? line.substring(2) : "").append('\n'));
    page.append("```\n");
    matrix.sections().forEach(section -> section(page, matrix, section));
    page.append("\n## Endpoints\n\n| Endpoint | Admits |\n|---|---|\n");
    matrix
        .endpoints()
        .forEach((endpoint, groups) -> page.append("| `%s` | %s |%n".formatted(endpoint, groups)));
    page.append("\nPages admit readers, forms those who act.\n");
    return page.toString();
  }

  private static void section(StringBuilder page, Matrix matrix, Matrix.Section section) {
    page.append("\n## ").append(section.name()).append("\n\n");
    if (!section.possible().isEmpty()) {
      page.append("Possible in ")
          .append(String.join(", ", section.possible()))
          .append("; refused by `")
          .append(section.refused())
          .append("`.\n\n");
    }
    page.append("| | ").append(String.join(" | ", matrix.relations())).append(" |\n|---|");
    page.append(matrix.relations().stream().map(_ -> "---|").collect(Collectors.joining()));
    section
        .rows()
        .forEach((role, cells) ->
            page.append("\n| ")
                .append(role)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |"));
    page.append('\n');
  }
}
