package org.tiendo.bench.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectCommand.Place;
import org.tiendo.task.unit.UnitCommand.RegisterUnit;

/// Three units, and items of usual size that one of them assigns to another.
final class MadeItems {

  static final LocalDate DUE = LocalDate.of(2099, 12, 31);
  static final UnitId CENTRE = new UnitId("centre");
  static final UnitId QUALITY = new UnitId("quality");
  private static final UnitId COMMISSION = new UnitId("commission");

  private MadeItems() {}

  static void units(TaskNode node) {
    for (UnitId unit : List.of(CENTRE, COMMISSION, QUALITY)) {
      node.send(
          "unit/" + unit,
          context ->
              new RegisterUnit(
                  context,
                  unit,
                  Map.of(Locale.getDefault().getLanguage(), "Unit " + unit),
                  unit.equals(CENTRE) ? null : CENTRE,
                  false,
                  new Numbering(Numbering.Kind.YEAR, List.of())));
    }
  }

  static AssignProject assigned(
      CommandContext context, ProjectId item, int number, List<Place> places) {
    return new AssignProject(
        context,
        item,
        ItemType.TASK,
        title(number),
        "Report",
        CENTRE,
        COMMISSION,
        List.of(),
        QUALITY,
        DeadlineRule.fixed(DUE, DeadlineRule.LastDay.AS_IT_IS),
        List.of(),
        places,
        null,
        false,
        Secrecy.NONE,
        false,
        null,
        null,
        null,
        null);
  }

  static String title(int number) {
    return "Item number %d of the work programme, with a title of usual length".formatted(number);
  }

  /// Does something with each number below, by so many senders at once.
  ///
  /// @return how many seconds it took
  static double each(int count, int senders, IntConsumer what)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
      List<Future<?>> sending = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        sending.add(threads.submit(() -> what.accept(number)));
      }
      for (Future<?> one : sending) {
        one.get();
      }
    }
    return seconds(start);
  }

  static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
