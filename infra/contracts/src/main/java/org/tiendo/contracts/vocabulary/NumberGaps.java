package org.tiendo.contracts.vocabulary;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Which numbers of a series nobody can account for.
public final class NumberGaps {

  private NumberGaps() {}

  /// The numbers from 1 to the highest that is accounted for which are not.
  ///
  /// @param accountedFor numbers that a document bears, that are reserved or that were voided
  public static List<Integer> in(Collection<Integer> accountedFor) {
    Set<Integer> known = new HashSet<>(accountedFor);
    int last = known.stream().mapToInt(Integer::intValue).max().orElse(0);
    return IntStream.rangeClosed(1, last).filter(n -> !known.contains(n)).boxed().toList();
  }
}
