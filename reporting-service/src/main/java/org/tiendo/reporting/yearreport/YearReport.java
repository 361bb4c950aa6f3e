package org.tiendo.reporting.yearreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.yearbook.Words;

/// A year-end report (báo cáo tổng kết) in the words of one language: everything that a document says of a year, and nothing
/// of how it looks. Whoever lays it out computes nothing.
///
/// @param language tag
/// @param unit whose year it is
/// @param notices what every reader must know first: sample, provisional, only a part
/// @param meeting when, where and chaired by whom the year was reviewed; null if no meeting is known
/// @param attendees by organisation
/// @param rating null if the year was not rated
/// @param parts one for each programme that is accounted for
/// @param narrative what was written, by kind
/// @param next the programme that follows; null if none was named
/// @param recipients units and organisations that it goes to
/// @param items every item that a figure rests on, each once, by unit, class and deadline
public record YearReport(
    String language,
    UnitId unit,
    int year,
    Heading heading,
    List<String> notices,
    @Nullable String meeting,
    List<String> attendees,
    @Nullable String rating,
    List<Part> parts,
    List<Chapter> narrative,
    List<Commended> commendations,
    @Nullable NextYear next,
    Signing signing,
    List<String> recipients,
    List<Row> items,
    Proof proof) {

  public YearReport {
    notices = List.copyOf(notices);
    attendees = List.copyOf(attendees);
    parts = List.copyOf(parts);
    narrative = List.copyOf(narrative);
    commendations = List.copyOf(commendations);
    recipients = List.copyOf(recipients);
    items = List.copyOf(items);
  }

  /// Who reports, and what the paper bears: number and date only once it was issued.
  ///
  /// @param above the unit directly above; null for the highest
  public record Heading(
      String unit,
      @Nullable String above,
      @Nullable String number,
      @Nullable String symbol,
      @Nullable String place,
      @Nullable LocalDate on) {}

  /// What is computed of one programme.
  ///
  /// @param identities one line for each total: it is the sum of its classes
  public record Part(
      String title,
      List<Words.Told> sentences,
      List<Indicator> indicators,
      List<Counted> classes,
      List<String> identities) {
    public Part {
      sentences = List.copyOf(sentences);
      indicators = List.copyOf(indicators);
      classes = List.copyOf(classes);
      identities = List.copyOf(identities);
    }
  }

  /// @param percent null for a plain count, and where nothing is counted
  /// @param basis what is counted once
  public record Indicator(String label, String value, @Nullable String percent, String basis) {}

  /// How many items stand in a class.
  ///
  /// @param apart whether it is in no total
  public record Counted(String label, int count, boolean apart) {}

  /// What was written of one kind, e.g. lessons.
  public record Chapter(String title, List<Entry> entries) {
    public Chapter {
      entries = List.copyOf(entries);
    }
  }

  /// @param note in which field it is, or who said it
  /// @param items titles
  /// @param documents numbers and symbols
  public record Entry(
      String text,
      @Nullable String note,
      List<String> items,
      List<String> documents,
      List<Entry> causes,
      List<Entry> solutions) {
    public Entry {
      items = List.copyOf(items);
      documents = List.copyOf(documents);
      causes = List.copyOf(causes);
      solutions = List.copyOf(solutions);
    }
  }

  /// Praise for work of the year.
  ///
  /// @param subject a unit, or a person of it without a name; null for a sector
  public record Commended(@Nullable String subject, String form, String citation) {}

  public record NextYear(String title, String from, String to) {}

  /// Who signs.
  ///
  /// @param capacity code of the signing capacity (thẩm quyền ký), once it was issued
  /// @param office null while nobody adopted it
  public record Signing(
      @Nullable String capacity, @Nullable String office, @Nullable String signer) {}

  /// An item as it stood.
  ///
  /// @param due its deadline in words; a dash if it has none
  public record Row(
      String id,
      String title,
      String type,
      String lead,
      @Nullable LocalDate dueOn,
      String due,
      ItemClass itemClass,
      String standing) {}

  /// By what the figures can be checked.
  ///
  /// @param frozen whether they were frozen; otherwise everything is provisional
  /// @param adopted whether the review was adopted: nothing changes any more
  /// @param asOf date that the figures are of
  /// @param token position of the logs that they were computed at
  /// @param hash SHA-256 of the figures with their items and words, lower-case hexadecimal
  /// @param programme id of the leading one
  /// @param made moment that documents bear: of the data, never of the clock
  public record Proof(
      boolean frozen,
      boolean adopted,
      LocalDate asOf,
      String asOfWords,
      String token,
      String hash,
      String programme,
      Instant made) {}
}
