package org.tiendo.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.project.Items.CALENDAR;
import static org.tiendo.task.project.Items.LATER_CALENDAR;
import static org.tiendo.task.project.Items.known;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.contracts.vocabulary.ClockPolicy;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.task.World;

/// Whoever asks for whatever in whatever order: no history breaks the separation of duties, none leads into an illegal state,
/// and every refusal occurs. [HistoryJudge] judges in its own words.
class ItemHistoriesTest {

  private static final int HISTORIES = 100_000;
  private static final int LONGEST = 34;

  private static final List<ItemPolicy> POLICIES =
      List.of(
          ItemPolicy.plain(false),
          ItemPolicy.plain(false),
          new ItemPolicy(false, true, false, true, 2, 1, Map.of()),
          new ItemPolicy(
              true, false, true, false, null, null, Map.of(ItemType.PROJECT, ClockPolicy.ISSUE)));

  private final Set<String> events = ConcurrentHashMap.newKeySet();
  private final Set<Rule> refusals = ConcurrentHashMap.newKeySet();
  private final List<ProjectReferences> known =
      List.of(known(CALENDAR, World.NOWHERE), known(LATER_CALENDAR, World.NOWHERE));

  @Test
  void no_history_breaks_the_separation_of_duties_or_leads_into_an_illegal_state() {
    SplittableRandom random = new SplittableRandom(20221229);
    List<SplittableRandom> one = Stream.generate(random::split).limit(HISTORIES).toList();
    IntStream.range(0, HISTORIES)
        .parallel()
        .forEach(n -> history(one.get(n), new ProjectDecider(POLICIES.get(n % POLICIES.size()))));
    assertThat(events).containsAll(HistoryJudge.EVENTS);
    assertThat(refusals).containsAll(rules());
  }

  private void history(SplittableRandom random, ProjectDecider decider) {
    RandomCommands commands = new RandomCommands(random);
    HistoryJudge judge = new HistoryJudge();
    Project state = new Project.NotAssigned();
    for (int step = 0; step < LONGEST; step++) {
      ProjectCommand command = commands.next(state);
      switch (decider.decide(command, state, known.get(random.nextInt(8) / 7))) {
        case Decision.Accepted<ProjectEvent> accepted -> {
          for (ProjectEvent event : accepted.events()) {
            judge.judge(event, command);
            state = Project.evolve(state, event);
            judge.agree(state);
            events.add(event.getClass().getSimpleName());
          }
        }
        case Decision.Refused<ProjectEvent> refused -> refusals.add(refused.refusal().rule());
      }
    }
  }

  private static List<Rule> rules() {
    return Stream.of(
            ProjectRule.class,
            LeadRule.class,
            CoordinationRule.class,
            TimeRule.class,
            FateRule.class,
            EntryRule.class)
        .flatMap(type -> Stream.<Rule>of(type.getEnumConstants()))
        .toList();
  }
}
