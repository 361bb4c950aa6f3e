package org.tiendo.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.Register;

/// Answers for several dates that share what is the same on them are the answers for each of the dates alone.
class SiblingsTest {

  @ParameterizedTest
  @ValueSource(longs = {81, 82, 83, 84})
  void items_of_several_dates_are_those_of_each_date(long seed) {
    Random random = new Random(seed);
    areTheSame(RandomHistory.of(random).register(), random);
    areTheSame(RandomOffice.of(random).register(), random);
  }

  private static void areTheSame(Register register, Random random) {
    AsOf last = AsOf.of(register, RandomOffice.day(random));
    for (int time = 0; time < 40; time++) {
      LocalDate date = RandomOffice.day(random);
      AsOf shared = time % 2 == 0 ? last.on(date) : last.on(date.minusDays(9)).on(date);
      AsOf alone = AsOf.of(register, date);
      assertThat(shared.items()).isEqualTo(alone.items());
      for (Dated<ProgrammeAdopted> programme : alone.programmes()) {
        ProgrammeId id = programme.event().programme();
        assertThat(shared.items(id)).isEqualTo(alone.items(id));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {85, 86})
  void each_point_of_a_burn_up_is_the_count_on_its_date(long seed) {
    Register register = RandomHistory.of(new Random(seed)).register();
    AsOf asOf = AsOf.of(register, LocalDate.of(2023, 3, 1));
    for (Dated<ProgrammeAdopted> programme : asOf.programmes()) {
      ProgrammeId id = programme.event().programme();
      for (BurnUp.Point point : BurnUp.of(programme.event(), asOf).points()) {
        ClassCounts alone =
            ClassCounts.of(AsOf.of(register, point.on()).items(id), item -> item.classIn(id));
        assertThat(point).isEqualTo(new BurnUp.Point(point.on(), alone.total(), alone.done()));
      }
    }
  }
}
