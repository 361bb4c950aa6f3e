package org.tiendo.local.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.tiendo.identity.directory.Directory;
import org.tiendo.local.folder.Trouble;

/// Reads and checks a folder as a whole: the dry run that stands before every play.
///
/// @param findings all that must be mended, by file and row; empty if the folder may be played
public record SampleFolder(Sample sample, List<Finding> findings) {

  public SampleFolder {
    findings = List.copyOf(findings);
  }

  /// @throws Trouble if there is no such folder
  public static SampleFolder check(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new Trouble("There is no folder " + folder);
    }
    Path root = folder.toAbsolutePath().normalize();
    List<Finding> findings = new ArrayList<>();
    Tables tables = new Tables(root, findings);
    InstallationRows installation = new InstallationRows(tables);
    List<Directory.Entry> people = PeopleRows.entries(tables);
    List<Step> steps = steps(tables);
    StepChecks.check(steps, people, installation.lastDay(), installation.reviewProgramme());
    Sample sample =
        new Sample(
            String.valueOf(root.getFileName()),
            tables.digest(),
            installation.installation(),
            installation.reviewProgramme(),
            installation.asOf(),
            installation.opensAs(people),
            people,
            steps);
    return new SampleFolder(sample, List.copyOf(new TreeSet<>(findings)));
  }

  /// The sample, if nothing was found.
  ///
  /// @throws Trouble with the number of findings
  public Sample inOrder() {
    if (!findings.isEmpty()) {
      throw new Trouble("%d to be mended, nothing was sent".formatted(findings.size()));
    }
    return sample;
  }

  private static List<Step> steps(Tables tables) {
    ProgrammeRows programmes = new ProgrammeRows(tables);
    ProjectRows projects = new ProjectRows(tables, programmes);
    List<Step> steps = new ArrayList<>();
    steps.addAll(UnitRows.steps(tables));
    steps.addAll(CalendarRows.steps(tables));
    steps.addAll(DirectiveRows.steps(tables));
    steps.addAll(programmes.steps());
    steps.addAll(projects.steps());
    steps.addAll(new WorkRows(tables, projects).steps());
    steps.addAll(new ReviewRows(tables, projects).steps());
    steps.addAll(DocumentRows.steps(tables));
    steps.addAll(CommendationRows.steps(tables));
    steps.addAll(new YearReviewRows(tables).steps());
    // Stable: steps of one day and kind stay in the order of their rows.
    steps.sort(Comparator.comparing(Step::on, LocalDate::compareTo).thenComparing(Step::kind));
    return steps;
  }
}
