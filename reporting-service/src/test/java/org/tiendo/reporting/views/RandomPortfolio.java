package org.tiendo.reporting.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAmended;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationAnswered;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationRequested;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ExtensionApproved;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectCarriedOver;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectWithdrawn;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.LeadReassigned;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.contracts.vocabulary.Opinion;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.register.History;
import org.tiendo.reporting.register.Register;

/// Work of several units in programmes above and below one another, as nobody planned it.
final class RandomPortfolio {

  static final LocalDate START = LocalDate.of(2022, 1, 3);
  private static final List<String> UNITS = List.of("a", "b", "c");

  private final Random random;
  private final Facts facts = new Facts();

  private RandomPortfolio(Random random) {
    this.random = random;
  }

  static Register of(long seed) {
    return history(seed).register();
  }

  static History history(long seed) {
    RandomPortfolio portfolio = new RandomPortfolio(new Random(seed));
    portfolio.frame();
    for (int i = 0; i < 40; i++) {
      portfolio.item("i-" + i);
    }
    return portfolio.facts.history();
  }

  private void frame() {
    facts.unit("top", null, "Trên", "Top");
    UNITS.forEach(unit -> facts.unit(unit, "top", unit.toUpperCase(), unit));
    for (String id : List.of("d-1", "d-2")) {
      facts.task(
          "directive:" + id,
          "2022-01-01",
          new DirectiveIssued(
              new DirectiveId(id),
              new UnitId("top"),
              "resolution",
              id,
              "X",
              "2022",
              "Directive",
              START.minusDays(2),
              Secrecy.NONE,
              List.of(
                  new DirectiveIssued.Clause("I", "Do", true),
                  new DirectiveIssued.Clause("II", "Do too", true)),
              null,
              null,
              null,
              null,
              null));
    }
    programme("upper", "top", null);
    programme("lower", "a", "upper");
    facts.programme("next", "a", 2023, List.of(), List.of());
  }

  private void programme(String id, String unit, String parent) {
    List<PlannedItem> planned = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      planned.add(planned("" + i, unit, parent));
    }
    facts.task(
        "programme:" + id,
        "2022-01-02",
        new ProgrammeAdopted(
            new ProgrammeId(id),
            new UnitId(unit),
            id,
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2022, 12, 31),
            planned,
            List.of(),
            null,
            parent == null ? null : new ProgrammeId(parent)));
    facts.task(
        "programme:" + id,
        "2022-04-01",
        new ProgrammeAmended(
            new ProgrammeId(id),
            1,
            List.of(planned("new", unit, parent)),
            List.of(planned("1", unit, parent)),
            List.of("7"),
            "why",
            new UnitId(unit)));
  }

  private PlannedItem planned(String ref, String unit, String parent) {
    return new PlannedItem(
        ref,
        ItemType.TASK,
        "Planned " + ref,
        new UnitId(unit),
        START.plusDays(random.nextInt(350)),
        parent == null || random.nextBoolean() ? null : "" + random.nextInt(8));
  }

  private void item(String id) {
    LocalDate on = START.plusDays(random.nextInt(60));
    facts.task("project:" + id, on.toString(), assigned(id, on));
    for (int number = 1; number <= random.nextInt(3); number++) {
      asked(id, number, on.plusDays(random.nextInt(40)));
    }
    LocalDate then = on.plusDays(random.nextInt(150));
    ProjectId item = new ProjectId(id);
    switch (random.nextInt(6)) {
      case 0 ->
          facts.item(
              id, then, new ExtensionApproved(item, 1, Deadline.on(then.plusDays(40)), null));
      case 1 ->
          facts.item(id, then, new LeadReassigned(item, new UnitId("a"), unit(), "why", null));
      case 2 -> facts.item(id, then, new ProjectWithdrawn(item, "why", null));
      case 3 ->
          facts.item(
              id,
              LocalDate.of(2022, 12, 31),
              new ProjectCarriedOver(item, new ProgrammeId("lower"), new ProgrammeId("next"), 1));
      default -> work(id, then);
    }
  }

  private void work(String id, LocalDate on) {
    facts.submit(id, 1, on.toString());
    LocalDate then = on.plusDays(random.nextInt(30));
    if (random.nextBoolean()) {
      facts.giveBack(id, 1, then.toString());
      return;
    }
    facts.accept(id, 1, on.toString(), then.toString(), false);
    facts.complete(id, 1, on.toString(), then.toString());
  }

  private void asked(String id, int number, LocalDate on) {
    ProjectId item = new ProjectId(id);
    UnitId unit = unit();
    facts.item(
        id, on, new CoordinationRequested(item, number, unit, "what", on.plusDays(9), false));
    if (random.nextBoolean()) {
      facts.item(
          id,
          on.plusDays(random.nextInt(20)),
          new CoordinationAnswered(
              item, number, unit, Opinion.values()[0], null, List.of(), false));
    }
  }

  private ProjectAssigned assigned(String id, LocalDate on) {
    List<Membership> memberships = new ArrayList<>();
    int number = Integer.parseInt(id.substring(2));
    if (number < 6) {
      memberships.add(baseline("lower", "" + number));
    } else if (random.nextBoolean()) {
      memberships.add(Facts.added("lower"));
    }
    if (number > 4 && number < 8) {
      memberships.add(baseline("upper", "" + number));
    }
    return new ProjectAssigned(
        new ProjectId(id),
        ItemType.values()[random.nextInt(4)],
        "Item " + id,
        "paper",
        new UnitId(random.nextBoolean() ? "top" : "a"),
        unit(),
        List.of(unit()),
        new UnitId("c"),
        random.nextInt(6) == 0
            ? Deadline.noneButReviewOn(LocalDate.of(2023, 6, 30))
            : Deadline.on(on.plusDays(random.nextInt(400))),
        random.nextInt(4) == 0
            ? List.of()
            : List.of(
                new ClauseRef(new DirectiveId("d-1"), "I"),
                new ClauseRef(new DirectiveId("d-2"), "II")),
        memberships,
        random.nextBoolean() ? null : "field-" + random.nextInt(3),
        random.nextBoolean(),
        Secrecy.NONE,
        false);
  }

  private static Membership baseline(String programme, String ref) {
    return new Membership(new ProgrammeId(programme), MembershipState.BASELINE, ref);
  }

  private UnitId unit() {
    return new UnitId(UNITS.get(random.nextInt(3)));
  }
}
