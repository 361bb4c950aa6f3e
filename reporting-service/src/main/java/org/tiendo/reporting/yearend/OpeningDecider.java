package org.tiendo.reporting.yearend;

import static org.tiendo.contracts.kernel.Decision.refuse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.reporting.yearend.YearEndReview.Known;
import org.tiendo.reporting.yearend.YearEndReviewCommand.LinkNextProgramme;
import org.tiendo.reporting.yearend.YearEndReviewCommand.OpenYearEndReview;
import org.tiendo.reporting.yearend.YearEndReviewEvent.NextProgrammeLinked;
import org.tiendo.reporting.yearend.YearEndReviewEvent.YearEndReviewOpened;

/// Decides which programmes a review is about, and which follows.
final class OpeningDecider {

  private OpeningDecider() {}

  static Decision<YearEndReviewEvent> open(OpenYearEndReview c) {
    UnitId unit = c.context().actor().unit();
    if (c.programmes().isEmpty() || Set.copyOf(c.programmes()).size() < c.programmes().size()) {
      return refuse(YearEndReviewRule.REVIEWED_PROGRAMMES_DISTINCT);
    }
    for (ProgrammeId id : c.programmes()) {
      Map<String, String> facts = Map.of("programme", id.value());
      Seen.Programme programme = c.seen().programmes().get(id);
      if (programme == null) {
        return refuse(YearEndReviewRule.REVIEWED_PROGRAMME_UNKNOWN, facts);
      }
      if (!programme.authority().equals(unit)) {
        return refuse(YearEndReviewRule.REVIEWED_PROGRAMME_IS_OWN, facts);
      }
      if (programme.from().getYear() > c.year() || programme.to().getYear() < c.year()) {
        return refuse(YearEndReviewRule.REVIEWED_PROGRAMME_TOUCHES_YEAR, facts);
      }
    }
    if (c.asOf().getYear() < c.year()) {
      return refuse(YearEndReviewRule.AS_OF_NOT_BEFORE_YEAR, Map.of("asOf", c.asOf().toString()));
    }
    return Decision.acceptClaiming(
        Set.of("year-review:" + unit + "/" + c.year()),
        List.of(
            new YearEndReviewOpened(
                c.review(), unit, c.year(), c.programmes(), c.asOf(), c.context().effectiveOn())));
  }

  static Decision<YearEndReviewEvent> link(LinkNextProgramme c, Known state) {
    Map<String, String> facts = Map.of("programme", c.programme().value());
    Seen.Programme next = c.seen().programmes().get(c.programme());
    if (next == null) {
      return refuse(YearEndReviewRule.NEXT_PROGRAMME_UNKNOWN, facts);
    }
    if (!next.authority().equals(state.matter().unit())) {
      return refuse(YearEndReviewRule.NEXT_PROGRAMME_IS_OWN, facts);
    }
    if (next.from().getYear() <= state.matter().year()) {
      return refuse(YearEndReviewRule.NEXT_PROGRAMME_FOLLOWS, facts);
    }
    return c.programme().equals(state.content().next())
        ? Decision.accept()
        : Decision.accept(
            new NextProgrammeLinked(c.review(), c.programme(), c.context().effectiveOn()));
  }
}
