package org.tiendo.review.review;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.vocabulary.ReviewComment;

/// A comment of a verdict before it has its number.
///
/// @param criterion code of the criterion it belongs to, if any
public record Remark(@Nullable String criterion, String text) {

  /// Numbered in the order given.
  static List<ReviewComment> numbered(int round, List<Remark> remarks) {
    return IntStream.range(0, remarks.size())
        .mapToObj(i ->
            new ReviewComment(
                ReviewComment.id(round, i + 1), remarks.get(i).criterion(), remarks.get(i).text()))
        .toList();
  }
}
