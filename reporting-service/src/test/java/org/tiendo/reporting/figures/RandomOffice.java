package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tiendo.contracts.id.CommendationId;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.review.PublishedCommendationEvent.CommendationGranted;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveRevoked;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentEntryCorrected;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentLinked;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentUnlinked;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeEntryCorrected;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.PublishedProjectEvent.ItemRegistered;
import org.tiendo.contracts.task.PublishedProjectEvent.ProgressReported;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectCompleted;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectCarriedOver;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectSplit;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.CoordinatorAdded;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.LeadReassigned;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.contracts.vocabulary.Subject;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.register.History;

/// Some years of four units in which directives, programmes, documents and items come and change in an order that nobody thought
/// of, entered late now and then, and name one another.
public final class RandomOffice {

  public static final List<String> UNITS = List.of("commission", "office", "a", "elsewhere");

  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final int STEPS = 260;
  private static final int DAYS = 1_400;

  private final Facts facts = new Facts();
  private final Random random;
  private final List<ProjectId> items = new ArrayList<>();
  private int directives = 1;
  private int programmes = 1;
  private int documents;

  private RandomOffice(Random random) {
    this.random = random;
  }

  public static History of(Random random) {
    return new RandomOffice(random).told();
  }

  /// A day within these years.
  public static LocalDate day(Random random) {
    return START.plusDays(random.nextInt(DAYS));
  }

  private History told() {
    facts.unit("commission", null, "Ban", "Commission").unit("office", "commission", "V", "Office");
    facts.unit("a", "commission", "A", "A").unit("elsewhere", null, "B", "Elsewhere");
    programme(0);
    directive(0);
    IntStream.range(0, STEPS).forEach(_ -> step());
    return facts.history();
  }

  private void step() {
    switch (random.nextInt(14)) {
      case 0 -> directive(directives++);
      case 1 -> {
        if (random.nextInt(4) == 0) {
          programme(programmes++);
        }
      }
      case 2, 3 -> document(documents++);
      case 4 -> changeDocument(random.nextInt(documents + 1));
      case 5 -> changeRuling();
      case 6, 7 -> assign(new ProjectId("i-" + items.size()), List.of());
      case 8 -> register(new ProjectId("i-" + items.size()));
      case 9 -> split();
      case 10 -> praise();
      default -> go();
    }
  }

  private UnitId unit() {
    return new UnitId(UNITS.get(random.nextInt(UNITS.size())));
  }

  private LocalDate day() {
    return day(random);
  }

  private ProgrammeId anyProgramme() {
    return new ProgrammeId("p-" + random.nextInt(programmes));
  }

  private ProjectId anyItem() {
    return items.isEmpty() ? new ProjectId("i-0") : items.get(random.nextInt(items.size()));
  }

  private void directive(int number) {
    DirectiveId id = new DirectiveId("d-" + number);
    LocalDate on = day();
    facts.task(
        "directive:" + id,
        on.plusDays(random.nextInt(9)).toString(),
        new DirectiveIssued(
            id,
            unit(),
            "directive",
            "" + number,
            "CT",
            "2022",
            "On work",
            on,
            Secrecy.NONE,
            List.of(new DirectiveIssued.Clause("I", "Do", true)),
            null,
            null,
            null,
            null,
            null));
  }

  private void programme(int number) {
    ProgrammeId id = new ProgrammeId("p-" + number);
    LocalDate from = LocalDate.of(2020 + random.nextInt(4), 1 + random.nextInt(12), 1);
    LocalDate to = from.plusMonths(6 + random.nextInt(30));
    PlannedItem planned = new PlannedItem("one", ItemType.PROJECT, "Planned", unit(), to);
    facts.task(
        "programme:" + id,
        from.toString(),
        new ProgrammeAdopted(
            id, unit(), "Programme " + number, from, to, List.of(planned), List.of(), null, null));
  }

  private void document(int number) {
    DocumentId id = new DocumentId("of-" + number);
    LocalDate on = day();
    facts.task(
        "document:" + id,
        on.plusDays(random.nextInt(9)).toString(),
        new DocumentIssued(
            id,
            unit(),
            "decision",
            "" + number,
            "X",
            "2022",
            "On work",
            on,
            null,
            null,
            Secrecy.NONE,
            List.of(unit()),
            random.nextBoolean() ? List.of() : List.of(anyItem()),
            null,
            null));
  }

  private void changeDocument(int number) {
    DocumentId id = new DocumentId("of-" + number);
    facts.task(
        "document:" + id,
        day().toString(),
        switch (random.nextInt(3)) {
          case 0 -> new DocumentLinked(id, anyItem(), "came of it");
          case 1 -> new DocumentUnlinked(id, anyItem(), "did not");
          default ->
              new DocumentEntryCorrected(id, new Correction(1, "title", "", "New", "typo", false));
        });
  }

  private void changeRuling() {
    if (random.nextInt(4) > 0) {
      DirectiveId id = new DirectiveId("d-" + random.nextInt(directives));
      facts.task("directive:" + id, day().toString(), new DirectiveRevoked(id, unit(), "why"));
      return;
    }
    ProgrammeId id = anyProgramme();
    Correction correction = new Correction(1, "title", "", "Another", "typo", false);
    facts.task("programme:" + id, day().toString(), new ProgrammeEntryCorrected(id, correction));
  }

  private void register(ProjectId id) {
    facts.item(
        id.value(),
        day(),
        new ItemRegistered(id, ItemType.TASK, "Idea", null, unit(), unit(), null, anyProgramme()));
    if (random.nextBoolean()) {
      assign(id, List.of());
    }
  }

  private void assign(ProjectId id, List<Membership> more) {
    items.add(id);
    List<Membership> memberships = new ArrayList<>(more);
    if (random.nextBoolean()) {
      memberships.add(
          random.nextInt(3) == 0
              ? new Membership(anyProgramme(), MembershipState.BASELINE, "one")
              : new Membership(anyProgramme(), MembershipState.ADDED, null));
    }
    LocalDate on = day();
    facts.item(
        id.value(),
        on,
        new ProjectAssigned(
            id,
            ItemType.REPORT,
            "Item",
            "paper",
            unit(),
            unit(),
            List.of(),
            unit(),
            Deadline.on(on.plusDays(random.nextInt(200))),
            List.of(new ClauseRef(new DirectiveId("d-" + random.nextInt(directives)), "I")),
            memberships,
            null,
            false,
            Secrecy.NONE,
            random.nextBoolean()));
  }

  private void split() {
    ProjectId whole = anyItem();
    ProjectId part = new ProjectId("i-" + items.size());
    facts.item(whole.value(), day(), new ProjectSplit(whole, List.of(part), "why", null));
    assign(part, List.of());
  }

  /// Now and then for an item that is not there yet.
  private void praise() {
    CommendationId id = new CommendationId("c-" + facts.history().records().size());
    ProjectId item = new ProjectId("i-" + random.nextInt(items.size() + 3));
    facts
        .history()
        .add(
            "review",
            "commendation:" + id,
            day().toString(),
            new CommendationGranted(
                id,
                unit(),
                Subject.of(unit()),
                "letter",
                2022,
                "well done",
                List.of(new Ground(item, null, null)),
                null));
  }

  private void go() {
    ProjectId id = anyItem();
    LocalDate on = day();
    PublishedProjectEvent event =
        switch (random.nextInt(9)) {
          case 0 -> new LeadReassigned(id, unit(), unit(), "why", null);
          case 1 -> new CoordinatorAdded(id, unit(), null);
          case 2 -> new ProjectCarriedOver(id, anyProgramme(), anyProgramme(), 1);
          case 3 -> new ProjectCompleted(id, 1, on, List.of());
          default -> new ProgressReported(id, random.nextInt(100), null, null);
        };
    facts.item(id.value(), on, event);
  }
}
