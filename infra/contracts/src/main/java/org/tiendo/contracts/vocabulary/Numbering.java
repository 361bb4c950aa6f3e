package org.tiendo.contracts.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How an authority numbers what it issues: anew each calendar year, or anew each term of its members.
///
/// @param terms for `TERM`, in any order, not overlapping; empty for `YEAR`
public record Numbering(Kind kind, List<Term> terms) {

  public Numbering {
    terms = List.copyOf(terms);
  }

  /// A term (khóa, nhiệm kỳ), both days included.
  public record Term(String label, LocalDate from, LocalDate to) {}

  public enum Kind {
    YEAR,
    TERM
  }

  /// Label of the numbering period that a date falls into; empty if no term covers the date.
  public Optional<String> periodOf(LocalDate date) {
    return switch (kind) {
      case YEAR -> Optional.of(Integer.toString(date.getYear()));
      case TERM ->
          terms.stream()
              .filter(t -> !date.isBefore(t.from()) && !date.isAfter(t.to()))
              .map(Term::label)
              .findFirst();
    };
  }
}
