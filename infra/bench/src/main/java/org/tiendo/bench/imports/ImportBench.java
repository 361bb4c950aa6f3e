package org.tiendo.bench.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tiendo.bench.Program;
import org.tiendo.bench.log.Figures;
import org.tiendo.bench.log.Figures.Runs;
import org.tiendo.contracts.id.ImportId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.reporting.importing.DryRun;
import org.tiendo.reporting.importing.ItemRow;
import org.tiendo.reporting.importing.Names;
import org.tiendo.reporting.importing.Target;
import org.tiendo.reporting.sheet.ReaderProcess;
import org.tiendo.task.importing.ImportCommand.AddImportRows;
import org.tiendo.task.importing.ImportCommand.ApplyImport;
import org.tiendo.task.importing.ImportCommand.StageImport;
import org.tiendo.task.importing.ImportRow;

/// Measures an import of 5 000 rows: reading and checking the file, staging, assigning as one batch, beside the same items
/// assigned by a command each, by one sender and by sixteen. One task service on embedded servers in this process; HTTP is left
/// out on both sides.
///
/// Supports the decision to assign a part of a batch in one commit.
public final class ImportBench {

  private static final int ROWS = 5_000;
  private static final int QUICK_ROWS = 500;
  private static final int PART = 100;
  private static final int SENDERS = 16;
  private static final int PATIENCE_SECONDS = 600;

  private final TaskNode node;
  private final Figures figures;

  private ImportBench(TaskNode node, Figures figures) {
    this.node = node;
    this.figures = figures;
  }

  public static void main(String[] args) {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    Program.run("imports", args, ImportBench::measure);
  }

  /// @param quick a tenth of the rows
  public static void measure(Figures figures, boolean quick) throws Exception {
    Path folder = Files.createTempDirectory("tiendo-import-bench");
    try (TaskNode node = new TaskNode(folder)) {
      new ImportBench(node, figures).measure(quick ? QUICK_ROWS : ROWS);
    }
  }

  private void measure(int rows) throws Exception {
    MadeItems.units(node);
    singly(rows / 10, "warm", 1);
    double one = singly(rows, "one", 1);
    double many = singly(rows, "many", SENDERS);
    byte[] file = PlanFile.of(rows, MadeItems::title, MadeItems.DUE);
    long start = System.nanoTime();
    List<ItemRow> checked = checked(file, rows);
    double checking = MadeItems.seconds(start);
    start = System.nanoTime();
    ImportId batch = staged(checked);
    double staging = MadeItems.seconds(start);
    long head = node.head();
    start = System.nanoTime();
    node.send("apply", context -> new ApplyImport(context, batch));
    node.await("ImportCompleted", head, PATIENCE_SECONDS);
    double assigning = MadeItems.seconds(start);
    Program.check(node.count("ProjectAssigned", head) == rows, "not every row is an item, once");
    Runs whole = Runs.of(checking + staging + assigning);
    figures.alone(
        "import of %d rows: reading and checking the file".formatted(rows),
        "s",
        Runs.of(checking),
        "");
    figures.alone("import of %d rows: staging".formatted(rows), "s", Runs.of(staging), "");
    figures.beside(
        "import of %d rows: assigning".formatted(rows),
        "s",
        Runs.of(assigning),
        "a command each, one sender",
        Runs.of(one),
        "");
    figures.beside(
        "import of %d rows: the whole".formatted(rows),
        "s",
        whole,
        "a command each, one sender",
        Runs.of(one),
        "");
    figures.beside(
        "import of %d rows: the whole".formatted(rows),
        "s",
        whole,
        "a command each, %d senders".formatted(SENDERS),
        Runs.of(many),
        "");
  }

  /// Assigns the same items by a command each.
  private double singly(int rows, String run, int senders) throws Exception {
    return MadeItems.each(
        rows,
        senders,
        i ->
            node.send(
                run + "/" + i,
                context ->
                    MadeItems.assigned(
                        context, new ProjectId(context.newId("project")), i, List.of())));
  }

  private List<ItemRow> checked(byte[] file, int rows) {
    DryRun run =
        DryRun.of(
            ReaderProcess.standard().read(file, "plan.xlsx"),
            Names.of(node.asOf()),
            new Target(
                MadeItems.CENTRE,
                MadeItems.QUALITY,
                null,
                null,
                MadeItems.DUE.minusYears(1),
                false),
            _ -> Optional.empty());
    Program.check(run.errors().isEmpty() && run.fresh().size() == rows, "%s", run.errors());
    return run.fresh();
  }

  private ImportId staged(List<ItemRow> rows) {
    String id =
        node.send(
                "stage",
                context ->
                    new StageImport(
                        context,
                        new ImportId(context.newId("import")),
                        MadeItems.CENTRE,
                        MadeItems.QUALITY,
                        null,
                        "plan.xlsx",
                        "ab".repeat(32),
                        rows.size()))
            .aggregateId();
    ImportId batch = new ImportId(id);
    for (int first = 0; first < rows.size(); first += PART) {
      int from = first;
      List<ImportRow> part =
          rows.subList(from, Math.min(rows.size(), from + PART)).stream()
              .map(ImportBench::row)
              .toList();
      node.send("rows/" + from, context -> new AddImportRows(context, batch, from, part));
    }
    return batch;
  }

  private static ImportRow row(ItemRow row) {
    return new ImportRow(
        row.key(),
        row.type(),
        row.title(),
        row.product(),
        row.lead(),
        row.coordinators(),
        List.of(),
        row.dueOn(),
        row.reviewOn(),
        row.field(),
        row.priority(),
        row.secrecy(),
        row.broughtForward());
  }
}
