package org.tiendo.reporting.yearbook;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.id.YearReviewId;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearEndReviewOpened;
import org.tiendo.contracts.vocabulary.FrozenFigure;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.eventing.store.CanonicalJson;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.eventing.store.LeafHash;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.figures.UnitStanding;
import org.tiendo.reporting.text.Texts;
import org.tiendo.reporting.yearreview.YearReview;

/// Everything that is frozen of a year: figures, classes, sentences in each language, items. It is kept as canonical JSON, so
/// that the same bytes are shown and hashed for ever.
///
/// @param token position of the logs that it was computed at
/// @param units names of the units that lead items, by language
public record FrozenReport(
    YearReviewId review,
    UnitId unit,
    int year,
    LocalDate asOf,
    String token,
    List<Account> programmes,
    Map<UnitId, Map<String, String>> units) {

  private static final EventJson JSON = new EventJson();

  /// Characters of a part: with three bytes each and escapes it stays below what an event may hold.
  private static final int PART = 12_000;

  public FrozenReport {
    programmes = List.copyOf(programmes);
    units = Map.copyOf(units);
  }

  /// What is said of one programme.
  ///
  /// @param total the sum of the classes that count
  /// @param words by language
  public record Account(
      ProgrammeId programme,
      int total,
      Map<ItemClass, Integer> classes,
      List<FrozenFigure> figures,
      Map<String, Words> words,
      List<FrozenItem> items) {
    public Account {
      classes = Collections.unmodifiableMap(new EnumMap<>(classes));
      figures = List.copyOf(figures);
      words = Map.copyOf(words);
      items = List.copyOf(items);
    }
  }

  /// An item as it stood.
  public record FrozenItem(
      String id,
      ItemType type,
      String title,
      UnitId lead,
      @Nullable LocalDate dueOn,
      ItemClass itemClass) {

    static FrozenItem of(Item item) {
      return new FrozenItem(
          item.id(), item.type(), item.title(), item.lead(), item.dueOn(), item.itemClass());
    }
  }

  /// The report as text.
  ///
  /// @param hash SHA-256 of its bytes in UTF-8, lower-case hexadecimal
  /// @param parts the text, cut
  public record Written(String hash, List<String> parts) {
    public Written {
      parts = List.copyOf(parts);
    }
  }

  /// The figures of a review as they are at an as-of date, at the position that is read.
  public static FrozenReport of(YearEndReviewOpened opened, AsOf asOf) {
    List<Account> accounts = new ArrayList<>();
    Map<UnitId, Map<String, String>> units = new HashMap<>();
    for (ProgrammeId id : opened.programmes()) {
      asOf.programme(id)
          .map(programme -> YearReview.of(programme, asOf))
          .ifPresent(review -> {
            accounts.add(account(id, review, accounts.isEmpty() ? "" : "@" + id));
            review.items().forEach(item -> units.put(item.lead(), names(item.lead(), asOf)));
          });
    }
    return new FrozenReport(
        opened.review(),
        opened.unit(),
        opened.year(),
        asOf.date(),
        asOf.register().token().toString(),
        accounts,
        units);
  }

  private static Map<String, String> names(UnitId unit, AsOf asOf) {
    UnitStanding standing = asOf.units().get(unit);
    return standing == null ? Map.of() : standing.names();
  }

  private static Account account(ProgrammeId id, YearReview review, String suffix) {
    Map<String, Words> words = new TreeMap<>();
    Texts.languages()
        .forEach(language -> words.put(language, Words.of(review, Texts.of(language), suffix)));
    return new Account(
        id,
        review.programme().classes().total(),
        review.programme().classes().counts(),
        Words.figures(review, suffix),
        words,
        review.items().stream().map(FrozenItem::of).toList());
  }

  /// All figures, those of the leading programme first.
  public List<FrozenFigure> figures() {
    return programmes.stream().flatMap(account -> account.figures().stream()).toList();
  }

  public Written written() {
    byte[] bytes = CanonicalJson.write(JSON.toTree(this));
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int to = Math.min(from + PART, text.length());
      if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      parts.add(text.substring(from, to));
      from = to;
    }
    return new Written(LeafHash.plain(bytes), parts);
  }

  /// @param text as it was written
  public static FrozenReport read(String text) {
    return JSON.fromTree(
        CanonicalJson.parse(text.getBytes(StandardCharsets.UTF_8)), FrozenReport.class);
  }
}
