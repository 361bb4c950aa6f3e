package org.tiendo.task.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.YEARLY;
import static org.tiendo.task.World.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.CommandId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectCarriedOver;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectWithdrawn;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.ItemFate;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.contracts.vocabulary.ProgrammeBalance;
import org.tiendo.contracts.vocabulary.ProgrammeBalance.Fact;
import org.tiendo.contracts.vocabulary.ProjectFate;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.eventing.command.Feature;
import org.tiendo.task.programme.Plan;
import org.tiendo.task.programme.ProgrammeCommand.AdoptProgramme;
import org.tiendo.task.programme.ProgrammeCommand.AmendProgramme;
import org.tiendo.task.programme.ProgrammeCommand.CloseProgramme;
import org.tiendo.task.programme.ProgrammeCommand.SettleItems;
import org.tiendo.task.project.FateCommand.CarryOverProject;
import org.tiendo.task.project.Project;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectCommand.Place;
import org.tiendo.task.project.TimeCommand.DecideExtension;
import org.tiendo.task.project.TimeCommand.RequestExtension;
import org.tiendo.task.unit.UnitCommand.AppointToOffice;
import org.tiendo.task.unit.UnitCommand.Change;
import org.tiendo.task.unit.UnitCommand.EstablishOffice;
import org.tiendo.task.unit.UnitCommand.RegisterUnit;
import org.tiendo.task.unit.UnitCommand.ReorganiseUnit;
import org.tiendo.task.unit.UnitEvent.AuthorityExercised;

/// A programme is closed together with what becomes of its items, through the features as they are wired.
class ClosingTest {

  private static final ProgrammeId YEAR = new ProgrammeId("2022");
  private static final ProgrammeId NEXT = new ProgrammeId("2023");
  private static final LocalDate DUE = LocalDate.of(2022, 11, 30);
  private static final LocalDate EXTENDED_TO = LocalDate.of(2023, 2, 28);
  private static final LocalDate CLOSED_ON = LocalDate.of(2022, 12, 31);
  private static final LocalDate TODAY = LocalDate.of(2023, 1, 3);
  private static final ProjectId LATE = new ProjectId("late");
  private static final ProjectId EXTENDED = new ProjectId("extended");
  private static final ProjectId GIVEN_UP = new ProjectId("given-up");
  private static final Actor HEAD = actor("nam", COMMISSION, Role.UNIT_HEAD);
  private static final Actor ASSIGNER = actor("ha", COMMISSION, Role.ASSIGNING_AUTHORITY);
  private static final Actor LEAD = actor("dung", DEPARTMENT, Role.UNIT_HEAD);
  private static final Actor STAND_IN = actor("tu", OFFICE, Role.UNIT_OFFICER);

  private final List<Feature<?, ?, ?>> features = NineteenOfNineteenTest.features();
  private final InMemoryBus bus = new InMemoryBus(features);
  private final List<Object> told = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();

  @BeforeEach
  void a_programme_with_three_open_items_and_the_next_one() {
    unit(CENTRE, null);
    Stream.of(OFFICE, QUALITY, COMMISSION).forEach(unit -> unit(unit, CENTRE));
    unit(DEPARTMENT, COMMISSION);
    adopt(YEAR, 2022, planned("01"), planned("02"), planned("03"));
    adopt(NEXT, 2023);
    bus.accept(assign(LATE, "01"));
    bus.accept(assign(EXTENDED, "02"));
    bus.accept(assign(GIVEN_UP, "03"));
    bus.accept(
        new RequestExtension(
            by(LEAD, DUE.minusDays(9)), EXTENDED, EXTENDED_TO, "Opinions are late", "Half"));
    bus.accept(new DecideExtension(by(ASSIGNER, DUE.minusDays(8)), EXTENDED, 1, EXTENDED_TO, null));
    note(DAY);
  }

  @Test
  void each_item_meets_its_fate_in_the_same_commit() {
    bus.accept(close(HEAD, late(), extended(), givenUp()));
    assertThat(item(LATE).item().deadline().current()).isEqualTo(due());
    assertThat(item(EXTENDED).item().deadline().original()).isEqualTo(due());
    assertThat(item(EXTENDED).item().deadline().current().dueOn()).isEqualTo(EXTENDED_TO);
    assertThat(item(GIVEN_UP).label()).isEqualTo("WITHDRAWN");
    for (ProjectId carried : List.of(LATE, EXTENDED)) {
      assertThat(item(carried).label()).isEqualTo("ASSIGNED");
      assertThat(item(carried).assignment().present()).containsExactly(NEXT);
    }
    assertThat(published())
        .filteredOn(ProjectCarriedOver.class::isInstance)
        .containsExactlyInAnyOrder(
            new ProjectCarriedOver(LATE, YEAR, NEXT, 1),
            new ProjectCarriedOver(EXTENDED, YEAR, NEXT, 1));
  }

  @Test
  void what_came_in_is_what_is_open_or_went_out_before_at_and_after_the_closing() {
    bus.accept(close(HEAD, late(), extended(), givenUp()));
    note(CLOSED_ON);
    ProgrammeBalance before = ProgrammeBalance.at(CLOSED_ON.minusDays(1), facts);
    assertThat(before)
        .isEqualTo(new ProgrammeBalance(Map.of(MembershipState.BASELINE, 3), 3, Map.of()));
    for (LocalDate day : List.of(CLOSED_ON, TODAY)) {
      assertThat(ProgrammeBalance.at(day, facts))
          .isEqualTo(
              new ProgrammeBalance(
                  Map.of(MembershipState.BASELINE, 3),
                  0,
                  Map.of(MembershipState.CARRIED_OUT, 2, MembershipState.WITHDRAWN, 1)));
    }
    for (LocalDate day : List.of(DAY, CLOSED_ON.minusDays(1), CLOSED_ON, TODAY)) {
      assertThat(ProgrammeBalance.at(day, facts).addsUp()).isTrue();
    }
  }

  @Test
  void a_fate_that_is_refused_refuses_everything() {
    List<Object> before = all();
    assertThat(
            bus.refuse(close(HEAD, late(), fate(GIVEN_UP, ItemFate.CARRY_OVER_EXTENDED, NEXT)))
                .code())
        .isEqualTo("extension-decided-before-closing");
    bus.accept(new CarryOverProject(by(ASSIGNER, CLOSED_ON.plusDays(1)), EXTENDED, YEAR, NEXT));
    List<Object> then = all();
    assertThat(then).hasSize(before.size() + 1);
    assertThat(bus.refuse(close(HEAD, late(), extended())).code()).isEqualTo("fate-of-open-member");
    bus.accept(new RequestExtension(by(LEAD, DUE), LATE, EXTENDED_TO, "Opinions are late", "Half"));
    adopt(new ProgrammeId("2024"), 2024);
    bus.accept(assign(new ProjectId("both"), null, YEAR, NEXT));
    List<Object> last = all();
    assertThat(
            bus.refuse(close(HEAD, late(), fate(new ProjectId("both"), ItemFate.CARRY_OVER, NEXT)))
                .code())
        .isEqualTo("carried-over-to-next");
    assertThat(all()).isEqualTo(last);
  }

  @Test
  void where_items_are_many_they_are_settled_in_parts_before() {
    bus.accept(new SettleItems(by(HEAD, CLOSED_ON), YEAR, List.of(late())));
    assertThat(item(LATE).assignment().present()).containsExactly(NEXT);
    List<Object> before = all();
    assertThat(
            bus.refuse(new SettleItems(by(HEAD, CLOSED_ON), YEAR, List.of(extended(), late())))
                .code())
        .isEqualTo("fate-of-open-member");
    assertThat(all()).isEqualTo(before);
    bus.accept(new SettleItems(by(HEAD, CLOSED_ON), YEAR, List.of(extended())));
    bus.accept(close(HEAD, givenUp()));
    note(CLOSED_ON);
    assertThat(ProgrammeBalance.at(TODAY, facts))
        .isEqualTo(
            new ProgrammeBalance(
                Map.of(MembershipState.BASELINE, 3),
                0,
                Map.of(MembershipState.CARRIED_OUT, 2, MembershipState.WITHDRAWN, 1)));
  }

  @Test
  void who_stands_in_for_the_head_closes_and_every_item_shows_it() {
    assertThat(bus.refuse(close(STAND_IN, late())).code()).isEqualTo("programme-not-found");
    bus.accept(
        new EstablishOffice(
            by(ADMINISTRATOR, DAY),
            COMMISSION,
            "head",
            Map.of("en", "Head"),
            Set.of(Role.UNIT_HEAD)));
    bus.accept(
        new AppointToOffice(
            by(ADMINISTRATOR, DAY), COMMISSION, "head", STAND_IN.person(), true, "Decision 2"));
    bus.accept(close(STAND_IN, late(), extended(), givenUp()));
    assertThat(bus.events("unit"))
        .filteredOn(AuthorityExercised.class::isInstance)
        .extracting(e -> ((AuthorityExercised) e).command())
        .containsExactly(
            "CloseProgramme", "CarryOverProject", "CarryOverProject", "WithdrawProject");
  }

  @Test
  void nothing_comes_into_a_closed_programme_but_it_is_still_seen() {
    bus.accept(close(HEAD, late(), extended(), givenUp()));
    assertThat(bus.refuse(assign(new ProjectId("new"), null)).code())
        .isEqualTo("project-programme-closed");
    adopt(new ProgrammeId("2024"), 2024);
    bus.accept(new CloseProgramme(by(HEAD, TODAY), NEXT, TODAY, List.of(), Set.of()));
    bus.accept(new CarryOverProject(by(HEAD, TODAY), LATE, NEXT, new ProgrammeId("2024")));
    assertThat(bus.refuse(new CarryOverProject(by(HEAD, TODAY), EXTENDED, NEXT, YEAR)).code())
        .isEqualTo("project-programme-closed");
  }

  @Test
  void what_an_amendment_planned_came_in_by_it() {
    bus.accept(
        new AmendProgramme(
            by(HEAD, DAY), YEAR, List.of(planned("04")), List.of(), Set.of(), "Resolution 7"));
    bus.accept(assign(new ProjectId("more"), "04"));
    note(DAY);
    assertThat(ProgrammeBalance.at(DAY, facts).came())
        .isEqualTo(Map.of(MembershipState.BASELINE, 3, MembershipState.ADDED, 1));
  }

  @Test
  void a_unit_that_ended_takes_nothing_on_after_that_day() {
    bus.accept(
        new ReorganiseUnit(
            by(ADMINISTRATOR, CLOSED_ON),
            DEPARTMENT,
            new Change.MergeInto(COMMISSION),
            "Decision 9"));
    bus.accept(assign(new ProjectId("before"), null));
    assertThat(bus.refuse(assign(CLOSED_ON, new ProjectId("after"), null, NEXT)).code())
        .isEqualTo("project-unit-not-in-being");
  }

  private static ProjectFate late() {
    return fate(LATE, ItemFate.CARRY_OVER, NEXT);
  }

  private static ProjectFate extended() {
    return fate(EXTENDED, ItemFate.CARRY_OVER_EXTENDED, NEXT);
  }

  private static ProjectFate givenUp() {
    return fate(GIVEN_UP, ItemFate.WITHDRAW, null);
  }

  private static ProjectFate fate(ProjectId project, ItemFate fate, ProgrammeId to) {
    return new ProjectFate(project, fate, to, null);
  }

  private static CloseProgramme close(Actor actor, ProjectFate... fates) {
    return new CloseProgramme(by(actor, CLOSED_ON), YEAR, CLOSED_ON, List.of(fates), Set.of());
  }

  private static Deadline due() {
    return Deadline.on(DUE);
  }

  private Project.Known item(ProjectId project) {
    return (Project.Known) bus.state("project", project);
  }

  private List<Object> all() {
    return Stream.of("unit", "programme", "project").flatMap(f -> bus.events(f).stream()).toList();
  }

  /// Tells what happened to places in the programme since the last time, dated as it happened.
  private void note(LocalDate on) {
    List<Object> published = published();
    published.stream()
        .filter(event -> !told.contains(event))
        .forEach(event -> {
          switch (event) {
            case ProjectAssigned e ->
                e.memberships().stream()
                    .filter(m -> m.programme().equals(YEAR))
                    .forEach(m -> facts.add(new Fact(e.project().value(), on, m.state())));
            case ProjectCarriedOver e ->
                facts.add(new Fact(e.project().value(), on, MembershipState.CARRIED_OUT));
            case ProjectWithdrawn e ->
                facts.add(new Fact(e.project().value(), on, MembershipState.WITHDRAWN));
            default -> {}
          }
        });
    told.addAll(published);
  }

  private List<Object> published() {
    return features.stream()
        .filter(feature -> feature.name().equals("project"))
        .flatMap(
            feature -> bus.events("project").stream().flatMap(event -> published(feature, event)))
        .toList();
  }

  private static <E> Stream<Object> published(Feature<?, ?, E> feature, Object event) {
    return feature.publish().apply(feature.events().cast(event)).stream()
        .map((PublishedEvent e) -> e);
  }

  private void unit(UnitId unit, UnitId parent) {
    bus.accept(
        new RegisterUnit(
            by(ADMINISTRATOR, DAY), unit, Map.of("en", unit.value()), parent, false, YEARLY));
  }

  private void adopt(ProgrammeId programme, int year, PlannedItem... planned) {
    bus.accept(
        new AdoptProgramme(
            by(HEAD, DAY),
            programme,
            new Plan(
                COMMISSION,
                "Programme " + year,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                List.of(planned),
                List.of(),
                null,
                null)));
  }

  private static PlannedItem planned(String ref) {
    return new PlannedItem(ref, ItemType.PROJECT, "Project " + ref, DEPARTMENT, DUE);
  }

  private static AssignProject assign(ProjectId project, String ref) {
    return assign(DAY, project, ref, YEAR);
  }

  private static AssignProject assign(ProjectId project, String ref, ProgrammeId... programmes) {
    return assign(DAY, project, ref, programmes);
  }

  private static AssignProject assign(
      LocalDate on, ProjectId project, String ref, ProgrammeId... programmes) {
    LocalDate due = programmes.length == 1 && programmes[0].equals(YEAR) ? DUE : EXTENDED_TO;
    return new AssignProject(
        by(ASSIGNER, on),
        project,
        ItemType.PROJECT,
        "Project",
        "Draft",
        COMMISSION,
        DEPARTMENT,
        List.of(),
        QUALITY,
        DeadlineRule.fixed(due, DeadlineRule.LastDay.AS_IT_IS),
        List.of(),
        Stream.of(programmes).map(programme -> new Place(programme, ref)).toList(),
        null,
        false,
        Secrecy.NONE,
        false,
        null,
        null,
        null,
        null);
  }

  private static CommandContext by(Actor actor, LocalDate on) {
    return new CommandContext(new CommandId("c"), actor, on, TODAY);
  }
}
