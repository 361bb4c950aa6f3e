package org.tiendo.reporting.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.review.ReviewEvent.ReviewAccepted;
import org.tiendo.contracts.review.ReviewEvent.ReviewOpened;
import org.tiendo.contracts.review.ReviewEvent.ReviewReturned;

/// What the review log says about an item: its reviews (thẩm định) by round. Figures never count from here.
///
/// @param timeline every event of its reviews in order of position
public record ReviewSection(List<Round> rounds, List<Entry> timeline) {

  static final ReviewSection NOTHING = new ReviewSection(List.of(), List.of());

  public ReviewSection {
    rounds = List.copyOf(rounds);
    timeline = List.copyOf(timeline);
  }

  /// One round; at most one verdict.
  public record Round(
      Dated<ReviewOpened> opened,
      @Nullable Dated<ReviewAccepted> accepted,
      @Nullable Dated<ReviewReturned> returned) {}

  ReviewSection opened(Dated<ReviewOpened> opened) {
    List<Round> more = new ArrayList<>(rounds);
    more.add(new Round(opened, null, null));
    return new ReviewSection(more, shown(opened.at()));
  }

  ReviewSection accepted(Dated<ReviewAccepted> verdict) {
    List<Round> decided =
        rounds.stream()
            .map(r ->
                r.opened().event().round() == verdict.event().round()
                    ? new Round(r.opened(), verdict, null)
                    : r)
            .toList();
    return new ReviewSection(decided, shown(verdict.at()));
  }

  ReviewSection returned(Dated<ReviewReturned> verdict) {
    List<Round> decided =
        rounds.stream()
            .map(r ->
                r.opened().event().round() == verdict.event().round()
                    ? new Round(r.opened(), null, verdict)
                    : r)
            .toList();
    return new ReviewSection(decided, shown(verdict.at()));
  }

  private List<Entry> shown(Entry entry) {
    List<Entry> longer = new ArrayList<>(timeline);
    longer.add(entry);
    return longer;
  }
}
