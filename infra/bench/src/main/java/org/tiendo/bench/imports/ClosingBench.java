package org.tiendo.bench.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tiendo.bench.Program;
import org.tiendo.bench.log.Figures;
import org.tiendo.bench.log.Figures.Runs;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.vocabulary.ItemFate;
import org.tiendo.contracts.vocabulary.PeriodKind;
import org.tiendo.contracts.vocabulary.ProjectFate;
import org.tiendo.task.programme.Plan;
import org.tiendo.task.programme.ProgrammeCommand.AdoptProgramme;
import org.tiendo.task.programme.ProgrammeCommand.CloseProgramme;
import org.tiendo.task.programme.ProgrammeCommand.SettleItems;
import org.tiendo.task.project.FateCommand.CarryOverProject;
import org.tiendo.task.project.ProjectCommand.Place;

/// Measures the closing of one programme of 22 000 items of which 5 900 go on, as its authority does it: items are settled in
/// parts, and the last part with the closing; beside a command for each item. One task service on embedded servers in this
/// process; HTTP is left out on both sides.
///
/// Supports the decision to settle items in parts before the closing.
public final class ClosingBench {

  private static final int ITEMS = 22_000;
  private static final int OPEN = 5_900;
  private static final int QUICK = 10;
  private static final int PART = 200;
  private static final int SENDERS = 16;
  private static final ProgrammeId YEAR = new ProgrammeId("year");
  private static final ProgrammeId NEXT = new ProgrammeId("next");
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  private final TaskNode node;

  private ClosingBench(TaskNode node) {
    this.node = node;
  }

  public static void main(String[] args) {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    Program.run("closing", args, ClosingBench::measure);
  }

  /// @param quick a tenth of the items
  public static void measure(Figures figures, boolean quick) throws Exception {
    Path folder = Files.createTempDirectory("tiendo-closing-bench");
    int of = quick ? QUICK : 1;
    try (TaskNode node = new TaskNode(folder)) {
      new ClosingBench(node).measure(figures, ITEMS / of, OPEN / of);
    }
  }

  private void measure(Figures figures, int items, int open) throws Exception {
    MadeItems.units(node);
    programme(YEAR, TODAY.getYear());
    programme(NEXT, TODAY.getYear() + 1);
    int singly = Math.min(open, 2 * PART);
    MadeItems.each(
        items + singly,
        SENDERS,
        i ->
            node.send(
                "assign/" + i,
                context ->
                    MadeItems.assigned(context, item(i), i, List.of(new Place(YEAR, null)))));
    long head = node.head();
    long start = System.nanoTime();
    for (int i = items; i < items + singly; i++) {
      ProjectId item = item(i);
      node.send("carry/" + i, context -> new CarryOverProject(context, item, YEAR, NEXT));
    }
    double one = singly / MadeItems.seconds(start);
    start = System.nanoTime();
    for (int first = 0; first < open - PART; first += PART) {
      List<ProjectFate> fates = fates(first, first + PART);
      node.send("settle/" + first, context -> new SettleItems(context, YEAR, fates));
    }
    List<ProjectFate> last = fates((open - 1) / PART * PART, open);
    node.send("close", context -> new CloseProgramme(context, YEAR, TODAY, last, Set.of()));
    double parts = open / MadeItems.seconds(start);
    Program.check(
        node.count("ProjectCarriedOver", head) == open + singly, "not every item went on, once");
    figures.beside(
        "closing of a programme of %d items, %d carried over in parts of %d"
            .formatted(items, open, PART),
        "items/s",
        Runs.of(parts),
        "a command for each item, one sender",
        Runs.of(one),
        "");
  }

  private static List<ProjectFate> fates(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> new ProjectFate(item(i), ItemFate.CARRY_OVER, NEXT, null))
        .toList();
  }

  private static ProjectId item(int number) {
    return new ProjectId("item-" + number);
  }

  private void programme(ProgrammeId id, int year) {
    Plan plan =
        new Plan(
            MadeItems.CENTRE,
            "Programme of " + year,
            LocalDate.of(year, 1, 1),
            LocalDate.of(year, 12, 31),
            List.of(),
            List.of(),
            PeriodKind.YEAR,
            null);
    node.send("programme/" + id, context -> new AdoptProgramme(context, id, plan));
  }
}
