package org.tiendo.contracts.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How an authority numbers what it issues: anew each calendar year, or anew each term of its members.
///
/// @param terms for `TERM`, in any order, not overlapping; empty for `YEAR`
/// @param profile how numbers are printed, and whether types share a series; null for number and symbol as entered
public record Numbering(Kind kind, List<Term> terms, @Nullable NumberProfile profile) {

  public Numbering {
    terms = List.copyOf(terms);
  }

  /// Number and symbol as entered, a series for each type.
  public Numbering(Kind kind, List<Term> terms) {
    this(kind, terms, null);
  }

  /// The type whose series a document is numbered in: its own, or `*` where all types share one.
  public String seriesOf(String type) {
    return hasOneSeries() ? "*" : type;
  }

  public boolean hasOneSeries() {
    return profile != null && profile.oneSeries();
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
