package org.tiendo.contracts.vocabulary;

import org.jspecify.annotations.Nullable;

/// A numbered comment (ý kiến thẩm định) that the lead unit answers: by a [CommentResponse] with its next submission.
///
/// @param comment `<round>-<n>`, n from 1 in the order given, unique for its item, e.g. `2-1`
/// @param criterion code of the criterion it belongs to, if any
/// @param text about the work, never about a person
public record ReviewComment(String comment, @Nullable String criterion, String text) {

  /// The id of the `n`-th comment of a round.
  ///
  /// @param n from 1
  public static String id(int round, int n) {
    return round + "-" + n;
  }
}
