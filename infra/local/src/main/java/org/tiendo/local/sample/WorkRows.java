package org.tiendo.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `progress.csv`, `submissions.csv` and `completions.csv`: the work itself.
final class WorkRows {

  private final Tables tables;
  private final ProjectRows projects;
  private final SampleFiles files;

  WorkRows(Tables tables, ProjectRows projects) {
    this.tables = tables;
    this.projects = projects;
    files = new SampleFiles(tables.folder().resolve("files"));
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    tables.rows(Tables.PROGRESS).forEach(row -> steps.add(progress(row)));
    tables.rows(Tables.SUBMISSIONS).forEach(row -> steps.add(submission(row)));
    tables.rows(Tables.COMPLETIONS).forEach(row -> steps.add(completion(row)));
    return steps;
  }

  private Step progress(Row row) {
    String project = row.text("project");
    Optional<Integer> percent = row.optionalNumber("percent", 0, 100);
    if (row.plain("percent").isEmpty()
        && row.plain("stage").isEmpty()
        && row.plain("note").isEmpty()) {
      row.wrong("percent", "at least one of percent, stage and note is needed");
    }
    Draft draft =
        new Draft(row)
            .id("project", "project", Kind.PROJECT, project)
            .set("percent", percent)
            .set("stage", row.optional("stage"))
            .set("note", row.optional("note"));
    row.optional("onBehalfOf")
        .ifPresent(unit -> draft.id("onBehalfOf", "onBehalfOf", Kind.UNIT, unit));
    return draft.step(
        Kind.PROGRESS, project + "@" + row.plain("on"), projects.of(project, "lead"), project);
  }

  private Step submission(Row row) {
    String project = row.text("project");
    int round = row.optionalNumber("round", 1, 99).orElse(0);
    if (round == 0) {
      row.wrong("round", "must be a whole number from 1");
    }
    return new Draft(row)
        .id("project", "project", Kind.PROJECT, project)
        .set("files", files.of(row))
        .step(Kind.SUBMISSION, project + "/" + round, projects.of(project, "lead"), project);
  }

  private Step completion(Row row) {
    String project = row.text("project");
    List<String> documents = row.list("documents");
    if (projects.of(project, "issueRequired").equals("yes") && documents.isEmpty()) {
      row.wrong("documents", "this project counts as completed only with an issued document");
    }
    return new Draft(row)
        .id("project", "project", Kind.PROJECT, project)
        .ids("documents", "documents", Kind.DOCUMENT, documents)
        .step(Kind.COMPLETION, project, projects.of(project, "assigner"), project);
  }
}
