package org.tiendo.bench.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeClosed;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitRegistered;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.ItemFate;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.contracts.vocabulary.ProjectFate;
import org.tiendo.contracts.vocabulary.Secrecy;

/// Years of a government with some ministries: a programme of each for each year and one above them, directives, and items that
/// are worked on, reviewed and finished, a quarter of them in the year after.
///
/// @param programmes of ministries a year
/// @param items of each programme
record MadeYears(MadeLogs logs, Random random, int programmes, int items) {

  static final UnitId GOVERNMENT = new UnitId("government");
  static final int FIRST = 2015;

  private static final int DUE_DAYS = 300;

  /// Items that carry out one directive, all of which are done within their year or go on: what goes on can then be told without the rest
  /// of the year, and a directive shows the same however many years are told.
  private static final int OF_DIRECTIVE = 5;

  /// Of a hundred, those that are done within their year.
  private static final int DONE = 73;

  /// The programme of a ministry.
  static ProgrammeId programme(int year, int ministry) {
    return new ProgrammeId("ministry-%d-%d".formatted(ministry, year));
  }

  static UnitId ministry(int number) {
    return new UnitId("ministry-" + number);
  }

  private static ProgrammeId above(int year) {
    return new ProgrammeId("government-" + year);
  }

  /// Units, told first.
  void units() {
    LocalDate day = LocalDate.of(FIRST - 2, 12, 1);
    unit(GOVERNMENT, null, day);
    unit(new UnitId("office"), GOVERNMENT, day);
    for (int number = 1; number <= programmes; number++) {
      unit(ministry(number), GOVERNMENT, day);
    }
  }

  private void unit(UnitId id, @Nullable UnitId parent, LocalDate day) {
    now(
        "unit:" + id,
        day,
        new UnitRegistered(
            id,
            Map.of(ReadSide.LANGUAGE, "Unit " + id),
            parent,
            false,
            new Numbering(Numbering.Kind.YEAR, List.of())));
  }

  private void now(String stream, LocalDate day, PublishedEvent event) {
    logs.tell("task", stream, day, day, event);
  }

  /// Years up to a day, one after the other, as they are recorded. Of the year before only what goes on into the first is told.
  void tell(int first, LocalDate until, Consumer<List<PublishedRecord>> each) {
    units();
    year(first - 1, true);
    for (int year = first; year <= until.getYear(); year++) {
      year(year, false);
      each.accept(logs.until(year == until.getYear() ? until : LocalDate.of(year + 1, 1, 1)));
    }
  }

  private void year(int year, boolean carriedAlone) {
    LocalDate adopted = LocalDate.of(year, 1, 4);
    adopt(above(year), GOVERNMENT, year, List.of());
    for (int number = 1; number <= programmes; number++) {
      List<PlannedItem> planned = new ArrayList<>();
      for (int item = 0; item < items; item++) {
        if (item % 2 == 0) {
          planned.add(
              new PlannedItem(
                  "p-" + item, type(item), title(item), ministry(number), due(adopted)));
        }
      }
      adopt(programme(year, number), ministry(number), year, planned);
      List<ProjectFate> fates = new ArrayList<>();
      boolean done = true;
      for (int item = 0; item < items; item++) {
        done = item % OF_DIRECTIVE == 0 ? random.nextInt(100) < DONE : done;
        if (!carriedAlone || !done) {
          item(year, number, item, done, fates);
        }
      }
      LocalDate day = closing(year);
      now(
          "programme:" + programme(year, number),
          day,
          new ProgrammeClosed(programme(year, number), day, fates, List.of()));
    }
  }

  /// The day on which the programmes of a year are closed and what is open goes on into the next.
  static LocalDate closing(int year) {
    return LocalDate.of(year + 1, 1, 5);
  }

  private void adopt(ProgrammeId id, UnitId authority, int year, List<PlannedItem> planned) {
    now(
        "programme:" + id,
        LocalDate.of(year, 1, 4),
        new ProgrammeAdopted(
            id,
            authority,
            "Programme " + year,
            LocalDate.of(year, 1, 1),
            LocalDate.of(year, 12, 31),
            planned,
            List.of(),
            null,
            null));
  }

  private static ItemType type(int item) {
    return item % 4 == 3 ? ItemType.REPORT : item % 4 == 2 ? ItemType.TASK : ItemType.PROJECT;
  }

  private static String title(int item) {
    return "Strengthening of the work of field " + item;
  }

  private LocalDate due(LocalDate from) {
    return from.plusDays(60 + random.nextInt(DUE_DAYS));
  }

  private void item(int year, int number, int item, boolean done, List<ProjectFate> fates) {
    LocalDate on = LocalDate.of(year, 1, 10).plusDays(random.nextInt(200));
    DirectiveId directive =
        new DirectiveId("d-%d-%d-%d".formatted(year, number, item / OF_DIRECTIVE));
    if (item % OF_DIRECTIVE == 0) {
      directive(directive, LocalDate.of(year, 1, 8));
    }
    LocalDate due = due(on);
    MadeItem made = new MadeItem(logs, random, on, assigned(year, number, item, directive, due));
    int days = 45 + random.nextInt(DUE_DAYS / 2);
    if (done) {
      made.works(Math.min(days, LocalDate.of(year, 12, 1).getDayOfYear() - on.getDayOfYear()))
          .ends();
    } else {
      ProgrammeId next = programme(year + 1, number);
      fates.add(new ProjectFate(made.id(), ItemFate.CARRY_OVER, next, null));
      made.works(days)
          .carried(closing(year), programme(year, number), next)
          .works(40 + random.nextInt(60))
          .ends();
    }
  }

  private ProjectAssigned assigned(
      int year, int number, int item, DirectiveId directive, LocalDate due) {
    List<Membership> memberships = new ArrayList<>();
    memberships.add(
        item % 2 == 0
            ? new Membership(programme(year, number), MembershipState.BASELINE, "p-" + item)
            : new Membership(programme(year, number), MembershipState.ADDED, null));
    if (item % 7 == 0) {
      memberships.add(new Membership(above(year), MembershipState.ADDED, null));
    }
    return new ProjectAssigned(
        new ProjectId("i-%d-%d-%d".formatted(year, number, item)),
        type(item),
        title(item),
        "a report",
        GOVERNMENT,
        ministry(number),
        List.of(),
        new UnitId("office"),
        Deadline.on(due),
        List.of(new ClauseRef(directive, "I." + (1 + item % OF_DIRECTIVE))),
        memberships,
        "field-" + item % 9,
        item % 10 == 0,
        Secrecy.NONE,
        false);
  }

  private void directive(DirectiveId id, LocalDate day) {
    List<DirectiveIssued.Clause> clauses = new ArrayList<>();
    for (int clause = 1; clause <= OF_DIRECTIVE; clause++) {
      clauses.add(new DirectiveIssued.Clause("I." + clause, "Carry out part " + clause, true));
    }
    now(
        "directive:" + id,
        day,
        new DirectiveIssued(
            id,
            GOVERNMENT,
            "directive",
            id.value(),
            "CT",
            "" + day.getYear(),
            "On the work of the year",
            day,
            Secrecy.NONE,
            clauses,
            null,
            null,
            null,
            null,
            null));
  }
}
