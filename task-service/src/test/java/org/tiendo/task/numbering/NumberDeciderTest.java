package org.tiendo.task.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.CLERK;
import static org.tiendo.task.World.NOWHERE;
import static org.tiendo.task.World.YEARLY;
import static org.tiendo.task.World.by;
import static org.tiendo.task.numbering.NumberRule.NUMBERS_KEPT_BY_CLERK;
import static org.tiendo.task.numbering.NumberRule.NUMBER_NOT_BORNE;
import static org.tiendo.task.numbering.NumberRule.NUMBER_UNUSED;
import static org.tiendo.task.numbering.NumberRule.SERIES_OF_ITS_PERIOD;
import static org.tiendo.task.numbering.NumberRule.SERIES_OF_REGISTERED_UNIT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.vocabulary.NumberProfile;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.task.ModelTable;
import org.tiendo.task.Story;
import org.tiendo.task.World;
import org.tiendo.task.numbering.NumberCommand.ChangeNumber;
import org.tiendo.task.numbering.NumberCommand.ReserveNumber;
import org.tiendo.task.numbering.NumberCommand.Series;
import org.tiendo.task.numbering.NumberCommand.TakeNumber;
import org.tiendo.task.numbering.NumberCommand.VoidNumber;
import org.tiendo.task.numbering.NumberEvent.NumberReserved;
import org.tiendo.task.numbering.NumberEvent.NumberTaken;
import org.tiendo.task.numbering.NumberEvent.NumberVoided;

class NumberDeciderTest {

  private static final Series SERIES = new Series(CENTRE, "resolution", "2022");
  private static final DocumentId DOCUMENT = new DocumentId("doc-1");
  private static final NumberEvent RESERVED = new NumberReserved(SERIES, 1, "Draft");
  private static final NumberEvent TAKEN = new NumberTaken(SERIES, 2, DOCUMENT);
  private static final NumberEvent VOIDED = new NumberVoided(SERIES, 3, "Not signed");

  @Test
  void the_next_number_follows_the_highest_that_was_ever_used() {
    given().when(reserve(null)).thenClaiming(claim(1), RESERVED);
    given(RESERVED, VOIDED)
        .when(reserve(null))
        .thenClaiming(claim(4), new NumberReserved(SERIES, 4, "Draft"));
  }

  @Test
  void a_number_is_not_reserved_that_was_reserved_taken_or_voided() {
    for (int number = 1; number <= 3; number++) {
      given(RESERVED, TAKEN, VOIDED).when(reserve(number)).refusedBy(NUMBER_UNUSED);
    }
  }

  @Test
  void a_reserved_number_is_taken_without_another_claim() {
    given(RESERVED)
        .when(new TakeNumber(by(CLERK), SERIES, 1, DOCUMENT))
        .then(new NumberTaken(SERIES, 1, DOCUMENT));
  }

  @Test
  void every_other_number_is_claimed_when_it_is_taken() {
    for (int number : List.of(2, 3, 4)) {
      given(RESERVED, TAKEN, VOIDED)
          .when(new TakeNumber(by(CLERK), SERIES, number, DOCUMENT))
          .thenClaiming(claim(number), new NumberTaken(SERIES, number, DOCUMENT));
    }
  }

  @Test
  void a_number_that_is_free_or_reserved_is_voided() {
    given(RESERVED).when(cancel(1)).then(new NumberVoided(SERIES, 1, "Not signed"));
    given().when(cancel(1)).thenClaiming(claim(1), new NumberVoided(SERIES, 1, "Not signed"));
  }

  @Test
  void a_number_that_a_document_bears_or_that_is_void_is_not_voided() {
    given(TAKEN).when(cancel(2)).refusedBy(NUMBER_NOT_BORNE);
    given(VOIDED).when(cancel(3)).refusedBy(NUMBER_NOT_BORNE);
  }

  @Test
  void nobody_but_the_clerk_of_the_authority_keeps_its_numbers() {
    given()
        .when(new ReserveNumber(by(AUTHORITY), SERIES, null, "Draft"))
        .refusedBy(NUMBERS_KEPT_BY_CLERK);
  }

  @Test
  void a_series_is_of_a_registered_unit_and_of_the_period_of_the_day() {
    given()
        .when(
            new ReserveNumber(by(CLERK), new Series(NOWHERE, "resolution", "2022"), null, "Draft"))
        .refusedBy(SERIES_OF_REGISTERED_UNIT);
    given()
        .when(new VoidNumber(by(CLERK), new Series(CENTRE, "resolution", "2021"), 1, "r"))
        .refusedBy(SERIES_OF_ITS_PERIOD);
    given()
        .when(new ReserveNumber(by(CLERK), new Series(CENTRE, "*", "2022"), null, "Draft"))
        .refusedBy(SERIES_OF_ITS_PERIOD);
  }

  @Test
  void a_corrected_number_leaves_a_void_one_behind() {
    assertThat(
            given(TAKEN)
                .when(new ChangeNumber(by(CLERK), SERIES, 2, 5, DOCUMENT, "Mistyped"))
                .decision())
        .isEqualTo(
            Decision.acceptClaiming(
                Set.of(claim(5)),
                List.of(
                    new NumberVoided(SERIES, 2, "Mistyped"),
                    new NumberTaken(SERIES, 5, DOCUMENT))));
  }

  @Test
  void gaps_are_numbers_that_nobody_can_account_for() {
    assertThat(given(RESERVED, VOIDED).state().gaps()).containsExactly(2);
    assertThat(given(RESERVED, TAKEN, VOIDED).state().gaps()).isEmpty();
    assertThat(NumberSeries.EMPTY.gaps()).isEmpty();
  }

  @Test
  void types_may_share_one_series_and_numbers_are_printed_as_data_say() {
    var party = new NumberProfile("{number}-{code}/TW", Map.of("resolution", "NQ"), false);
    var state = new NumberProfile("{number}/{year}/{code}-TTg", Map.of("decision", "QĐ"), false);
    var congress = new NumberProfile("{number}-{code}/ĐH", Map.of(), true);
    assertThat(party.print(7, "resolution", World.DAY)).isEqualTo("07-NQ/TW");
    assertThat(state.print(42, "decision", World.DAY)).isEqualTo("42/2022/QĐ-TTg");
    assertThat(new Numbering(Numbering.Kind.YEAR, List.of(), congress).seriesOf("report"))
        .isEqualTo("*");
    assertThat(new Numbering(Numbering.Kind.YEAR, List.of(), party).seriesOf("report"))
        .isEqualTo("report");
  }

  @Test
  void a_table_of_one_number_says_what_the_decider_says() {
    Map<String, NumberCommand> commands = new LinkedHashMap<>();
    commands.put("reserve", reserve(1));
    commands.put("take", new TakeNumber(by(CLERK), SERIES, 1, DOCUMENT));
    commands.put("void", cancel(1));
    commands.put("by-other", new VoidNumber(by(AUTHORITY), SERIES, 1, "r"));
    NumberDecider decider = new NumberDecider();
    int compared =
        ModelTable.of(
                """
                         reserve         take   void              by-other
                free     reserved        taken  voided            !numbers-kept-by-clerk
                reserved !number-unused  taken  voided            !numbers-kept-by-clerk
                taken    !number-unused  taken  !number-not-borne !number-not-borne
                voided   !number-unused  taken  !number-not-borne !number-not-borne
                """)
            .agrees(
                commands,
                NumberSeries.EMPTY,
                (c, s) -> decider.decide(c, s, known(c)),
                NumberSeries::evolve,
                6);
    assertThat(compared).isGreaterThan(15);
  }

  @Test
  void no_history_uses_a_number_twice_or_leaves_one_unaccounted_for() {
    NumberDecider decider = new NumberDecider();
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      NumberSeries state = NumberSeries.EMPTY;
      Set<String> claims = new TreeSet<>();
      Set<Integer> borne = new TreeSet<>();
      for (int step = 0; step < 12; step++) {
        int number = 1 + random.nextInt(4);
        NumberCommand command =
            switch (random.nextInt(4)) {
              case 0 -> reserve(null);
              case 1 -> reserve(number);
              case 2 -> cancel(number);
              default -> new TakeNumber(by(CLERK), SERIES, number, DOCUMENT);
            };
        if (decider.decide(command, state, known(command))
                instanceof Decision.Accepted<NumberEvent>(var events, var claimed, _)
            && claimed.stream().noneMatch(claims::contains)) {
          // a reserved number taken twice would meet no claim: the series itself must tell
          claims.addAll(claimed);
          for (NumberEvent event : events) {
            if (event instanceof NumberTaken taken)
              assertThat(borne.add(taken.number())).as("seed %d", seed).isTrue();
            state = NumberSeries.evolve(state, event);
          }
        }
      }
      assertThat(state.numbers().keySet()).containsAll(borne);
    }
  }

  private static Story<NumberCommand, NumberSeries, NumberEvent> given(NumberEvent... events) {
    NumberDecider decider = new NumberDecider();
    return Story.of(
        NumberSeries.EMPTY,
        NumberSeries::evolve,
        (c, s) -> decider.decide(c, s, known(c)),
        List.of(events));
  }

  private static NumberReferences known(NumberCommand c) {
    Map<UnitId, Numbering> units = Map.of(CENTRE, YEARLY);
    return new NumberReferences(Authority.ofToken(c.context().actor()), units);
  }

  private static NumberCommand reserve(Integer number) {
    return new ReserveNumber(by(CLERK), SERIES, number, "Draft");
  }

  private static NumberCommand cancel(int number) {
    return new VoidNumber(by(CLERK), SERIES, number, "Not signed");
  }

  private static String claim(int number) {
    return "number:centre/resolution/2022/" + number;
  }
}
