package org.tiendo.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumberingTest {

  private static final LocalDate FIRST = LocalDate.of(2021, 1, 26);
  private static final LocalDate LAST = LocalDate.of(2026, 1, 25);
  private static final NumberProfile PROFILE =
      new NumberProfile("{number}/{year}/{code}", Map.of("resolution", "NQ"), true);

  @Test
  void numbers_that_nobody_accounts_for_lie_below_the_highest() {
    assertThat(NumberGaps.in(List.of(5, 2, 2))).containsExactly(1, 3, 4);
    assertThat(NumberGaps.in(List.of(1, 2))).isEmpty();
    assertThat(NumberGaps.in(List.of())).isEmpty();
  }

  @Test
  void numbers_below_ten_are_printed_with_two_digits_and_types_by_their_code() {
    assertThat(PROFILE.print(9, "resolution", FIRST)).isEqualTo("09/2021/NQ");
    assertThat(PROFILE.print(10, "letter", FIRST)).isEqualTo("10/2021/letter");
  }

  @Test
  void a_term_covers_both_its_days_and_none_beyond() {
    Numbering terms =
        new Numbering(Numbering.Kind.TERM, List.of(new Numbering.Term("XIII", FIRST, LAST)));
    assertThat(terms.periodOf(FIRST)).contains("XIII");
    assertThat(terms.periodOf(LAST)).contains("XIII");
    assertThat(terms.periodOf(FIRST.minusDays(1))).isEmpty();
    assertThat(terms.periodOf(LAST.plusDays(1))).isEmpty();
    assertThat(new Numbering(Numbering.Kind.YEAR, List.of()).periodOf(LAST)).contains("2026");
  }

  @Test
  void types_share_a_series_only_where_the_profile_says_so() {
    Numbering.Kind year = Numbering.Kind.YEAR;
    assertThat(new Numbering(year, List.of(), PROFILE).seriesOf("letter")).isEqualTo("*");
    assertThat(new Numbering(year, List.of()).seriesOf("letter")).isEqualTo("letter");
    assertThat(
            new Numbering(year, List.of(), new NumberProfile("{number}", Map.of(), false))
                .seriesOf("letter"))
        .isEqualTo("letter");
  }
}
