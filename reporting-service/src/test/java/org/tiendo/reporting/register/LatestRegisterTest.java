package org.tiendo.reporting.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.RandomHistory;

/// A register that grows with its read model is what it would be if it were made anew at each step.
class LatestRegisterTest {

  private final GrowingViews views = new GrowingViews();
  private final LatestRegister latest = new LatestRegister(views);

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54, 55, 56})
  void a_register_that_grew_is_the_one_that_is_made_at_once(long seed) {
    Random random = new Random(seed);
    List<PublishedRecord> records = RandomHistory.of(random).records();
    grow(records, random);
  }

  @Test
  void the_year_of_the_sample_grows_to_what_it_is_at_once() {
    grow(new SampleYear().facts().history().records(), new Random(1));
  }

  private void grow(List<PublishedRecord> records, Random random) {
    int told = 0;
    while (told < records.size()) {
      int more = Math.min(records.size(), told + 1 + random.nextInt(40));
      views.tell(records.subList(told, more));
      told = more;
      isTheSame(latest.get(), Register.of(records.subList(0, told)), random);
    }
  }

  private static void isTheSame(Register grown, Register made, Random random) {
    assertThat(grown.token()).isEqualTo(made.token());
    assertThat(grown.projects()).isEqualTo(made.projects());
    assertThat(grown.reviews().all()).isEqualTo(made.reviews().all());
    assertThat(grown.units()).isEqualTo(made.units());
    assertThat(grown.documents()).isEqualTo(made.documents());
    assertThat(grown.programmes()).isEqualTo(made.programmes());
    assertThat(grown.directives()).isEqualTo(made.directives());
    assertThat(grown.oversight()).isEqualTo(made.oversight());
    assertThat(grown.groundwork()).isEqualTo(made.groundwork());
    assertThat(grown.yearReviews()).isEqualTo(made.yearReviews());
    assertThat(grown.conditions()).isEqualTo(made.conditions());
    assertThat(grown.moments().last()).isEqualTo(made.moments().last());
    LocalDate date = LocalDate.of(2022, 1, 10).plusDays(random.nextInt(400));
    AsOf of = AsOf.of(grown, date);
    assertThat(of.items()).isEqualTo(AsOf.of(made, date).items());
    for (String id : List.of("own", "other", "next", "own-2022", "own-2023")) {
      ProgrammeId programme = new ProgrammeId(id);
      assertThat(of.items(programme)).isEqualTo(of.items(item -> item.isIn(programme)));
    }
    DirectiveId directive = new DirectiveId("d-1");
    assertThat(of.items(directive)).isEqualTo(of.items(item -> item.carriesOut(directive)));
  }

  @Test
  void what_nothing_is_told_of_is_the_same_object_as_before() {
    List<PublishedRecord> records = RandomHistory.of(new Random(5)).records();
    views.tell(records.subList(0, records.size() - 1));
    Register before = latest.get();
    views.tell(records.subList(records.size() - 1, records.size()));
    Register after = latest.get();
    long other = 0;
    for (int place = 0; place < before.projects().size(); place++) {
      other += before.projects().get(place) == after.projects().get(place) ? 0 : 1;
    }
    assertThat(other).isEqualTo(1);
    assertThat(after.programmes()).isSameAs(before.programmes());
    assertThat(latest.get()).isSameAs(after);
  }

  @Test
  void another_copy_is_read_from_its_beginning() {
    List<PublishedRecord> records = RandomHistory.of(new Random(6)).records();
    views.tell(records.subList(0, 100));
    latest.get();
    views.readFrom("second");
    views.tell(records.subList(100, records.size()));
    isTheSame(latest.get(), Register.of(records), new Random(2));
  }
}
