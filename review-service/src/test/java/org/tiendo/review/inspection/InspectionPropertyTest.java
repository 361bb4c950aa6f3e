package org.tiendo.review.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.Given.ABROAD;
import static org.tiendo.review.Given.BOARD;
import static org.tiendo.review.Given.DAY;
import static org.tiendo.review.Given.MINISTRY;
import static org.tiendo.review.Given.NOTED;
import static org.tiendo.review.Given.OFFICE;
import static org.tiendo.review.Given.PLANNING;
import static org.tiendo.review.Given.QUALITY;
import static org.tiendo.review.Given.STATUTE;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;
import static org.tiendo.review.inspection.InspectionStory.EVIDENCE;
import static org.tiendo.review.inspection.InspectionStory.ID;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.contracts.vocabulary.TeamMember;

/// What holds for every history of an inspection that the decider allows.
class InspectionPropertyTest {

  private static final int HISTORIES = 20_000;
  private static final int COMMANDS = 20;

  @Test
  void findings_close_on_evidence_judged_by_strangers_and_every_refusal_occurs() {
    Set<Rule> refusedBy = new HashSet<>();
    Set<Class<?>> happened = new HashSet<>();
    for (int seed = 0; seed < HISTORIES; seed++) {
      history(new Random(seed), refusedBy, happened);
    }
    assertThat(refusedBy).containsExactlyInAnyOrder(InspectionRule.values());
    assertThat(happened).containsExactlyInAnyOrder(InspectionEvent.class.getPermittedSubclasses());
  }

  private static void history(Random random, Set<Rule> refusedBy, Set<Class<?>> happened) {
    Inspection state = new Inspection.NotPlanned();
    Map<String, String> findings = new HashMap<>();
    for (int i = 0; i < COMMANDS; i++) {
      InspectionCommand command = i < 4 ? plan(random) : command(random);
      switch (InspectionDecider.decide(command, state, NOTED)) {
        case Decision.Accepted<InspectionEvent> done -> {
          for (InspectionEvent event : done.events()) {
            check(event, command.context().actor(), findings);
            happened.add(event.getClass());
            state = Inspection.evolve(state, event);
          }
        }
        case Decision.Refused<InspectionEvent> no -> refusedBy.add(no.refusal().rule());
      }
    }
  }

  /// Told from the history alone.
  private static void check(InspectionEvent event, Actor actor, Map<String, String> findings) {
    switch (event) {
      case InspectionEvent.InspectionPlanned e ->
          holds(e.team().stream().noneMatch(m -> NOTED.isWithin(m.unit(), e.subject())), e);
      case InspectionEvent.InspectionStarted e -> inspects(actor, e);
      case InspectionEvent.FindingRecorded e -> {
        inspects(actor, e);
        holds(findings.put(e.finding(), "open") == null, e);
      }
      case InspectionEvent.RemedySubmitted e -> {
        holds(actor.is(Role.UNIT_HEAD, PLANNING), e);
        holds(!"closed".equals(findings.put(e.finding(), "answered")), e);
        holds(!e.evidence().isEmpty(), e);
      }
      case InspectionEvent.RemedyAccepted e -> {
        inspects(actor, e);
        holds("answered".equals(findings.put(e.finding(), "closed")), e);
      }
      case InspectionEvent.RemedyDeclined e -> {
        inspects(actor, e);
        holds("answered".equals(findings.put(e.finding(), "open")), e);
      }
      case InspectionEvent.InspectionConcluded e -> {
        inspects(actor, e);
        Set<String> open = new HashSet<>(findings.keySet());
        open.removeIf(finding -> "closed".equals(findings.get(finding)));
        Set<String> shown = new HashSet<>();
        e.openFindings().forEach(finding -> shown.add(finding.finding()));
        holds(open.equals(shown), e);
      }
    }
  }

  private static void inspects(Actor actor, Object event) {
    holds(actor.person().value().equals("binh") && !actor.unit().equals(PLANNING), event);
  }

  private static void holds(boolean condition, Object broken) {
    if (!condition) {
      throw new AssertionError("broken by " + broken);
    }
  }

  private static InspectionCommand plan(Random random) {
    Actor actor =
        switch (random.nextInt(8)) {
          case 0 -> actor("an", PLANNING, Role.UNIT_HEAD);
          case 1 -> actor("x", ABROAD, Role.ASSIGNING_AUTHORITY);
          default -> actor("hoa", OFFICE, Role.MONITORING_OFFICE);
        };
    UnitId subject = random.nextInt(8) == 0 ? new UnitId("nowhere") : PLANNING;
    List<TeamMember> team =
        switch (random.nextInt(8)) {
          case 0 -> List.of();
          case 1 -> List.of(new TeamMember(new PersonId("an"), PLANNING));
          default -> List.of(new TeamMember(new PersonId("binh"), QUALITY));
        };
    return new InspectionCommand.PlanInspection(
        by(actor),
        ID,
        "Files",
        subject,
        team,
        DAY,
        DAY.plusDays(random.nextInt(-1, 9)),
        List.of(random.nextInt(6) == 0 ? new ProjectId("nothing") : STATUTE));
  }

  private static InspectionCommand command(Random random) {
    Actor actor =
        switch (random.nextInt(8)) {
          case 0, 1, 2, 3 ->
              actor("binh", random.nextInt(9) == 0 ? PLANNING : QUALITY, Role.REVIEWER);
          case 4 -> actor("lan", MINISTRY, Role.UNIT_HEAD);
          case 5 -> actor("giang", random.nextBoolean() ? BOARD : ABROAD, Role.ASSIGNING_AUTHORITY);
          default -> actor("an", PLANNING, Role.UNIT_HEAD);
        };
    CommandContext context = by(actor, DAY.plusDays(random.nextInt(16) == 0 ? -1 : 0));
    String finding = Integer.toString(random.nextInt(1, 3));
    return switch (random.nextInt(9)) {
      case 0, 1 -> InspectionStory.start(context);
      case 2, 3 ->
          new InspectionCommand.RecordFinding(
              context, ID, "missing", null, DAY.plusDays(random.nextInt(-1, 9)));
      case 4, 5 ->
          new InspectionCommand.SubmitRemedy(
              context, ID, finding, "filed", random.nextInt(4) == 0 ? List.of() : EVIDENCE);
      case 6 -> InspectionStory.close(context, finding);
      case 7 -> InspectionStory.decline(context, finding, DAY.plusDays(random.nextInt(-1, 9)));
      default ->
          random.nextInt(4) == 0
              ? InspectionStory.conclude(context)
              : InspectionStory.start(context);
    };
  }
}
