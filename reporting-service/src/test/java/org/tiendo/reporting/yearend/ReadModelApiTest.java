package org.tiendo.reporting.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.CommandId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.id.YearReviewId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.FrozenFigure;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.web.InMemoryViews;
import org.tiendo.reporting.yearbook.WrittenYear;

class ReadModelApiTest {

  private static final Actor HEAD =
      new Actor(new PersonId("an"), Facts.COMMISSION, Set.of(Role.UNIT_HEAD));
  private static final Actor STRANGER =
      new Actor(new PersonId("x"), new UnitId("abroad"), Set.of(Role.UNIT_OFFICER));
  private static final Seen.Named NAMED =
      new Seen.Named(
          List.of(SampleYear.OWN, new ProgrammeId("nothing")),
          List.of(new ProjectId("p-07"), new ProjectId("nothing")),
          List.of(new DocumentId("secretariat-notice-1"), new DocumentId("nothing")));

  private final SampleYear year = SampleYear.asTold();

  @Test
  void what_is_named_is_seen_if_it_exists_for_the_sender() {
    Seen seen = readModel(HEAD).seen(by(HEAD), NAMED);
    assertThat(seen.programmes()).containsOnlyKeys(SampleYear.OWN);
    assertThat(seen.items()).containsExactly(new ProjectId("p-07"));
    assertThat(seen.documents()).containsExactly(new DocumentId("secretariat-notice-1"));
    assertThat(seen.units().above(Facts.COMMISSION)).hasSize(3);

    Seen hidden = readModel(STRANGER).seen(by(STRANGER), NAMED);
    assertThat(hidden.items()).isEmpty();
    assertThat(hidden.programmes()).isEmpty();
    assertThat(hidden.documents()).isEmpty();
  }

  @Test
  void what_was_not_yet_the_case_on_the_business_date_is_not_seen() {
    CommandContext early =
        new CommandContext(new CommandId("c-1"), HEAD, LocalDate.of(2022, 1, 10), SampleYear.AS_OF);
    assertThat(readModel(HEAD).seen(early, NAMED).items()).isEmpty();
  }

  @Test
  void figures_are_computed_here_whatever_the_request_says() {
    WrittenYear.of(year);
    FrozenFigures figures = readModel(HEAD).freeze(by(HEAD), WrittenYear.ID, null).figures();
    assertThat(figures).isNotNull();
    assertThat(figures.asOf()).isEqualTo(SampleYear.AS_OF);
    assertThat(figures.token()).startsWith("reporting:0,review:");
    assertThat(figures.hash()).matches("[0-9a-f]{64}");
    assertThat(figures.figures())
        .contains(
            new FrozenFigure("own-programme-done", 19, 19),
            new FrozenFigure("next-programme-items", 18, null));
    assertThat(readModel(HEAD).freeze(by(HEAD), WrittenYear.ID, null).figures())
        .as("the same at the same position")
        .isEqualTo(figures);
  }

  @Test
  void figures_wait_for_the_position_they_must_have_seen() {
    WrittenYear.of(year);
    assertThat(readModel(HEAD).freeze(by(HEAD), WrittenYear.ID, "task:12").figures()).isNotNull();
    assertThatThrownBy(() -> readModel(HEAD).freeze(by(HEAD), WrittenYear.ID, "task:9999"))
        .isInstanceOf(QueryProblem.class);
  }

  @Test
  void there_are_no_figures_of_a_review_that_is_unknown_or_hidden() {
    WrittenYear.of(year);
    YearReviewId other = new YearReviewId("other");
    assertThat(readModel(HEAD).freeze(by(HEAD), other, null).figures()).isNull();
    assertThat(readModel(STRANGER).freeze(by(STRANGER), WrittenYear.ID, null).figures()).isNull();
  }

  private ReadModelApi readModel(Actor sender) {
    return new ReadModelApi(
        new QueryDesk(
            new InMemoryViews(year.facts().history()),
            new LastDay(),
            Duration.ofMillis(50),
            () -> sender));
  }

  private static CommandContext by(Actor actor) {
    return new CommandContext(new CommandId("c-1"), actor, SampleYear.AS_OF, SampleYear.AS_OF);
  }

  private record LastDay() implements InstallationClock {
    @Override
    public ZoneId zone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Instant now() {
      return Instant.parse("2022-12-29T08:00:00Z");
    }

    @Override
    public LocalDate today() {
      return SampleYear.AS_OF;
    }

    @Override
    public void follow(LocalDate date) {}
  }
}
