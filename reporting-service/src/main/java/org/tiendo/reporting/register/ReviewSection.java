package org.tiendo.reporting.register;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.review.ReviewEvent;
import org.tiendo.contracts.review.ReviewEvent.ReviewAccepted;
import org.tiendo.contracts.review.ReviewEvent.ReviewLapsed;
import org.tiendo.contracts.review.ReviewEvent.ReviewOpened;
import org.tiendo.contracts.review.ReviewEvent.ReviewRejected;
import org.tiendo.contracts.review.ReviewEvent.ReviewReturned;

/// What the review log says about an item: its reviews (thẩm định) by round. Figures never count from here.
///
/// @param timeline every event of its reviews in order of position
public record ReviewSection(List<Round> rounds, List<Entry> timeline) {

  public static final ReviewSection NOTHING = new ReviewSection(List.of(), List.of());

  public ReviewSection {
    rounds = List.copyOf(rounds);
    timeline = List.copyOf(timeline);
  }

  /// One round; at most one verdict.
  public record Round(Chronicle<ReviewOpened, ReviewEvent> review) {

    public Dated<ReviewOpened> opened() {
      return review.first();
    }

    public @Nullable Dated<ReviewAccepted> accepted() {
      return last(ReviewAccepted.class);
    }

    public @Nullable Dated<ReviewReturned> returned() {
      return last(ReviewReturned.class);
    }

    /// Whether it waits for its verdict.
    public boolean isOpen() {
      return accepted() == null
          && returned() == null
          && last(ReviewRejected.class) == null
          && last(ReviewLapsed.class) == null;
    }

    private <T extends ReviewEvent> @Nullable Dated<T> last(Class<T> type) {
      List<Dated<T>> all = review.all(type);
      return all.isEmpty() ? null : all.getLast();
    }
  }

  static ReviewSection of(List<Chronicle<ReviewOpened, ReviewEvent>> reviews) {
    return new ReviewSection(
        reviews.stream().map(Round::new).toList(),
        reviews.stream()
            .flatMap(review -> review.timeline().stream())
            .sorted(Comparator.comparingLong(Entry::position))
            .toList());
  }
}
