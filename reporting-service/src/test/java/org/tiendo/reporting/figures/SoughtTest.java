package org.tiendo.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.eventing.projection.Token;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.GrowingViews;
import org.tiendo.reporting.register.LatestRegister;
import org.tiendo.reporting.register.Register;

/// What is found without a look at all the others is what a look at all of them finds, on any date, as known at any moment, in a
/// register that grew.
class SoughtTest {

  private final GrowingViews views = new GrowingViews();
  private final LatestRegister latest = new LatestRegister(views);

  @ParameterizedTest
  @ValueSource(longs = {71, 72, 73, 74, 75, 76})
  void what_is_sought_is_what_a_look_at_everything_finds(long seed) {
    Random random = new Random(seed);
    List<PublishedRecord> records = RandomOffice.of(random).records();
    int told = 0;
    int found = 0;
    while (told < records.size()) {
      int more = Math.min(records.size(), told + 1 + random.nextInt(30));
      views.tell(records.subList(told, more));
      told = more;
      for (int time = 0; time < 4; time++) {
        found += isFound(AsOf.of(known(random), RandomOffice.day(random)), random);
      }
      found += isFound(AsOf.of(latest.get(), LocalDate.of(2030, 1, 1)), random);
    }
    assertThat(found).isGreaterThan(100);
  }

  /// What is known now, or was at some position.
  private Register known(Random random) {
    Register now = latest.get();
    Token until = Token.NOTHING;
    for (var reached : now.token().positions().entrySet()) {
      until = until.with(reached.getKey(), random.nextLong(reached.getValue() + 1));
    }
    return random.nextInt(3) == 0 ? now : now.knownAt(until);
  }

  /// @return how many directives and documents were found
  private static int isFound(AsOf asOf, Random random) {
    LocalDate from = RandomOffice.day(random);
    LocalDate to = from.plusDays(random.nextInt(800) - 100L);
    List<Dated<DocumentIssued>> issued =
        asOf.documents().stream()
            .filter(d -> !d.event().issuedOn().isAfter(asOf.date()))
            .filter(d -> isWithin(d.event().issuedOn(), from, to))
            .toList();
    assertThat(asOf.documents(from, to)).isEqualTo(issued);
    List<Dated<DirectiveIssued>> directives = asOf.directives();
    Set<DirectiveId> signed =
        directives.stream()
            .map(Dated::event)
            .filter(d -> isWithin(d.signedOn(), from, to))
            .map(DirectiveIssued::directive)
            .collect(Collectors.toSet());
    assertThat(asOf.signed(from, to)).containsExactlyInAnyOrderElementsOf(signed);
    assertThat(asOf.directives(signed))
        .isEqualTo(
            directives.stream().filter(d -> signed.contains(d.event().directive())).toList());
    programmesAreFound(asOf, from, to);
    itemsAreFound(asOf);
    return issued.size() + signed.size();
  }

  private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  private static void programmesAreFound(AsOf asOf, LocalDate from, LocalDate to) {
    assertThat(asOf.programmes(from, to))
        .isEqualTo(
            asOf.programmes().stream()
                .filter(p -> !to.isBefore(from))
                .filter(p -> !p.event().from().isAfter(to) && !p.event().to().isBefore(from))
                .toList());
    for (String unit : RandomOffice.UNITS) {
      UnitId authority = new UnitId(unit);
      assertThat(asOf.programmes(authority))
          .isEqualTo(
              asOf.programmes().stream()
                  .filter(p -> p.event().authority().equals(authority))
                  .toList());
    }
    for (ProgrammeStanding standing : asOf.standings()) {
      ProgrammeId programme = standing.programme().event().programme();
      assertThat(asOf.standing(programme)).contains(standing);
      assertThat(asOf.items(programme)).isEqualTo(asOf.items(item -> item.isIn(programme)));
    }
  }

  private static void itemsAreFound(AsOf asOf) {
    Set<ProjectId> issued =
        asOf.documents().stream()
            .map(Dated::event)
            .filter(d -> !d.issuedOn().isAfter(asOf.date()))
            .flatMap(d -> d.producedBy().stream())
            .collect(Collectors.toSet());
    for (int number = 0; number < 30; number++) {
      ProjectId item = new ProjectId("i-" + number);
      assertThat(asOf.isIssued(item)).isEqualTo(issued.contains(item));
    }
  }
}
