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
import org.tiendo.contracts.vocabulary.ProgrammeBalance;
import org.tiendo.eventing.projection.Token;
import org.tiendo.reporting.register.History;
import org.tiendo.reporting.register.Register;

/// Histories nobody thought of: totals add up, the past stays as it was, and logs may arrive in any order.
class IdentityPropertyTest {

  private static final LocalDate START = LocalDate.of(2022, 1, 10);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void every_total_is_the_sum_of_its_classes_on_every_date(long seed) {
    Random random = new Random(seed);
    Register register = RandomHistory.of(random).register();
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
    History history = RandomHistory.of(new Random(seed));
    Register all = history.register();
    for (int day = 0; day < 400; day += 31) {
      LocalDate date = START.plusDays(day);
      List<PublishedRecord> until =
          history.records().stream().filter(r -> !r.effectiveOn().isAfter(date)).toList();
      assertThat(AsOf.of(History.read(History.fold(until)), date).items())
          .isEqualTo(AsOf.of(all, date).items());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void what_was_known_at_a_position_is_what_had_been_recorded_there(long seed) {
    Random random = new Random(seed);
    History history = RandomHistory.of(random);
    Register all = history.register();
    for (int i = 0; i < 12; i++) {
      Token until =
          new Token(
              Map.of("task", upTo(all, "task", random), "review", upTo(all, "review", random)));
      List<PublishedRecord> recorded =
          history.records().stream()
              .filter(r -> r.position() <= until.positions().get(r.log()))
              .toList();
      LocalDate date = START.plusDays(random.nextInt(400));
      AsOf then = AsOf.of(History.read(History.fold(recorded)), date);
      AsOf known = AsOf.of(all.knownAt(until), date);
      assertThat(known.items()).isEqualTo(then.items());
      assertThat(known.units()).isEqualTo(then.units());
      assertThat(known.standings()).isEqualTo(then.standings());
      assertThat(known.register().reviews().all()).isEqualTo(then.register().reviews().all());
      assertThat(known.register().projects()).isEqualTo(then.register().projects());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42})
  void records_say_without_a_read_model_what_they_say_by_way_of_it(long seed) {
    History history = RandomHistory.of(new Random(seed));
    Register direct = Register.of(history.records());
    Register read = History.read(History.fold(history.records()));
    assertThat(direct.token()).isEqualTo(read.token());
    assertThat(direct.projects()).isEqualTo(read.projects());
    assertThat(direct.programmes()).isEqualTo(read.programmes());
    assertThat(direct.reviews().all()).isEqualTo(read.reviews().all());
    assertThat(direct.moments().last()).isEqualTo(read.moments().last());
  }

  private static long upTo(Register register, String log, Random random) {
    return random.nextLong(register.token().positions().get(log) + 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void the_order_in_which_logs_arrive_does_not_matter(long seed) {
    Random random = new Random(seed);
    List<PublishedRecord> records = RandomHistory.of(random).records();
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
}
