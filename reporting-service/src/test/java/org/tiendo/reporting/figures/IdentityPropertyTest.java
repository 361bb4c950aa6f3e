package org.tiendo.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ExtensionApproved;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ProjectResumed;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ProjectSuspended;
import org.tiendo.contracts.task.PublishedProjectEvent.CompletionReversed;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectCarriedOver;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectMerged;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectWithdrawn;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.LeadReassigned;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.ProgrammeBalance;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.register.History;
import org.tiendo.reporting.register.Register;

/// Histories nobody thought of: totals add up, the past stays as it was, and logs may arrive in any order.
class IdentityPropertyTest {

  private static final LocalDate START = LocalDate.of(2022, 1, 10);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void every_total_is_the_sum_of_its_classes_on_every_date(long seed) {
    Random random = new Random(seed);
    Register register = history(random).register();
    for (int day = -20; day < 500; day += 7) {
      AsOf asOf = AsOf.of(register, START.plusDays(day));
      for (var programme : asOf.programmes()) {
        ProgrammeProgress progress = ProgrammeProgress.of(programme, asOf);
        int sum = progress.classes().counts().values().stream().mapToInt(i -> i).sum();
        assertThat(sum).isEqualTo(progress.items().size());
        ProgrammeBalance balance = progress.balance();
        assertThat(progress.baseline() + progress.added() + progress.carriedIn()).isEqualTo(sum);
        assertThat(balance.addsUp()).isTrue();
        assertThat(progress.classes().done() + progress.open().size() + progress.carriedOut())
            .isEqualTo(progress.classes().total());
      }
      assertThat(ClassCounts.of(asOf.items()).total())
          .isEqualTo(asOf.items(Item::isCounted).size());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void later_events_leave_every_earlier_date_as_it_was(long seed) {
    History history = history(new Random(seed));
    Register all = history.register();
    for (int day = 0; day < 400; day += 31) {
      LocalDate date = START.plusDays(day);
      List<PublishedRecord> until =
          history.records().stream().filter(r -> !r.effectiveOn().isAfter(date)).toList();
      assertThat(AsOf.of(Register.of(History.fold(until)), date).items())
          .isEqualTo(AsOf.of(all, date).items());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void the_order_in_which_logs_arrive_does_not_matter(long seed) {
    Random random = new Random(seed);
    List<PublishedRecord> records = history(random).records();
    List<PublishedRecord> task = ofLog(records, "task");
    List<PublishedRecord> review = ofLog(records, "review");
    List<Boolean> turns = new ArrayList<>(Collections.nCopies(task.size(), true));
    turns.addAll(Collections.nCopies(review.size(), false));
    Collections.shuffle(turns, random);
    List<PublishedRecord> mixed = new ArrayList<>();
    var tasks = task.iterator();
    var reviews = review.iterator();
    turns.forEach(turn -> mixed.add(turn ? tasks.next() : reviews.next()));
    assertThat(History.fold(mixed)).isEqualTo(History.fold(records));
  }

  @Test
  void a_total_that_is_not_the_sum_of_its_classes_cannot_be_made() {
    assertThatThrownBy(() -> new ClassCounts(2, Map.of(ItemClass.DONE_LATE, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<PublishedRecord> ofLog(List<PublishedRecord> records, String log) {
    return records.stream().filter(r -> r.log().equals(log)).collect(Collectors.toList());
  }

  private static History history(Random random) {
    Facts facts = new Facts();
    facts.unit("commission", null, "Ban", "Commission");
    facts.programme("own", "commission", 2022, List.of(), List.of());
    facts.programme("other", "commission", 2022, List.of(), List.of());
    facts.programme("next", "commission", 2023, List.of(), List.of());
    for (int i = 0; i < 25; i++) {
      item(facts, random, "i-" + i);
    }
    return facts.history();
  }

  private static void item(Facts facts, Random random, String id) {
    LocalDate on = START.plusDays(random.nextInt(60));
    List<Membership> memberships = new ArrayList<>();
    if (random.nextBoolean()) {
      memberships.add(Facts.added("own"));
    }
    if (random.nextBoolean()) {
      memberships.add(Facts.added("other"));
    }
    String due = random.nextInt(5) == 0 ? null : on.plusDays(random.nextInt(120)).toString();
    facts.assign(
        id, ItemType.values()[random.nextInt(4)], "commission", on.toString(), due, memberships);
    for (int round = 1; round <= 3 && random.nextInt(5) > 0; round++) {
      on = turn(facts, random, id, on.plusDays(random.nextInt(60)));
      LocalDate submitted = on;
      facts.report(id, on.toString(), random.nextInt(100));
      facts.submit(id, round, on.toString());
      on = on.plusDays(random.nextInt(30));
      if (random.nextBoolean()) {
        facts.giveBack(id, round, on.toString());
        continue;
      }
      facts.accept(id, round, submitted.toString(), on.toString(), random.nextBoolean());
      if (random.nextInt(4) > 0) {
        on = on.plusDays(random.nextInt(9));
        facts.complete(id, round, submitted.toString(), on.toString());
        if (random.nextInt(3) > 0) {
          return;
        }
        LocalDate completed = on;
        on = on.plusDays(random.nextInt(20));
        facts.item(id, on, new CompletionReversed(new ProjectId(id), completed, "none"));
      }
      break;
    }
    end(facts, random, id, on.plusDays(random.nextInt(200)), memberships);
  }

  /// Something that may happen to an open item and leaves it open.
  private static LocalDate turn(Facts facts, Random random, String id, LocalDate on) {
    ProjectId item = new ProjectId(id);
    LocalDate later = on.plusDays(random.nextInt(30));
    Deadline deadline = Deadline.on(later.plusDays(random.nextInt(90)));
    switch (random.nextInt(5)) {
      case 0 -> facts.item(id, on, new ExtensionApproved(item, 1, deadline, null));
      case 1 -> {
        facts.item(id, on, new ProjectSuspended(item, "why", "basis", SuspensionPolicy.ADD_DAYS));
        facts.item(id, later, new ProjectResumed(item, on, deadline));
        return later;
      }
      case 2 ->
          facts.item(
              id, on, new LeadReassigned(item, Facts.COMMISSION, new UnitId("a"), "why", null));
      default -> {}
    }
    return on;
  }

  /// Something that ends an open item, or takes it over the year's end.
  private static void end(
      Facts facts, Random random, String id, LocalDate on, List<Membership> memberships) {
    ProjectId item = new ProjectId(id);
    switch (random.nextInt(6)) {
      case 0 -> facts.item(id, on, new ProjectWithdrawn(item, "why", null));
      case 1 -> facts.item(id, on, new ProjectMerged(item, new ProjectId("i-0"), "why", null));
      case 2 ->
          facts.item(
              id, on, new ProjectSuspended(item, "why", "basis", SuspensionPolicy.NO_EFFECT));
      case 3 -> {
        if (!memberships.isEmpty()) {
          var from = memberships.getFirst().programme();
          facts.item(id, on, new ProjectCarriedOver(item, from, new ProgrammeId("next"), 1));
          facts.submit(id, 9, on.plusDays(5).toString());
          facts.complete(id, 9, on.plusDays(5).toString(), on.plusDays(9).toString());
        }
      }
      default -> {}
    }
  }
}
