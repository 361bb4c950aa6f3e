package org.tiendo.reporting.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.vocabulary.CriterionResult;
import org.tiendo.reporting.register.ReviewSection;

/// The review of one round as known on a date.
///
/// @param verdict key of its words: `round.open`, `round.accepted`, `round.returned`
/// @param reason code of the reason for returning
/// @param event the event that decided it, or opened it, e.g. `review/3`
record RoundRow(
    int round,
    LocalDate openedOn,
    String verdict,
    @Nullable LocalDate decidedOn,
    @Nullable String reason,
    boolean openEdits,
    List<CriterionResult> criteria,
    String event) {

  static List<RoundRow> of(ReviewSection reviews, LocalDate asOf) {
    return reviews.rounds().stream()
        .filter(round -> round.opened().knownOn(asOf))
        .map(round -> of(round, asOf))
        .toList();
  }

  private static RoundRow of(ReviewSection.Round round, LocalDate asOf) {
    int number = round.opened().event().round();
    LocalDate openedOn = round.opened().on();
    var accepted = round.accepted();
    if (accepted != null && accepted.knownOn(asOf)) {
      return new RoundRow(
          number,
          openedOn,
          "round.accepted",
          accepted.on(),
          null,
          accepted.event().openEdits(),
          accepted.event().criteria(),
          accepted.at().ref());
    }
    var returned = round.returned();
    if (returned != null && returned.knownOn(asOf)) {
      return new RoundRow(
          number,
          openedOn,
          "round.returned",
          returned.on(),
          returned.event().reason(),
          false,
          returned.event().criteria(),
          returned.at().ref());
    }
    return new RoundRow(
        number, openedOn, "round.open", null, null, false, List.of(), round.opened().at().ref());
  }
}
