package org.tiendo.reporting.pages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.Id;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.edge.InvalidValue;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.search.Searched;
import org.tiendo.reporting.search.Terms;

/// Which items a list shows, and in which order. The parameters are those of the API.
record ItemFilter(
    @Nullable ProgrammeId programme,
    @Nullable DirectiveId directive,
    @Nullable UnitId lead,
    @Nullable ItemClass itemClass,
    Terms terms,
    Sort sort) {

  /// What a list is sorted by.
  enum Sort {
    /// nearest deadline first, none last
    DUE,
    TITLE,
    LEAD,
    CLASS,
    /// best fit to the words that are searched for first; nothing changes if there are none
    RELEVANCE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @throws InvalidValue if what is to be an id is none
  /// @throws QueryProblem if a class or an order is not one of those there are
  static ItemFilter of(Page page) {
    String sort = page.parameter("sort");
    String itemClass = page.parameter("class");
    Terms terms = Terms.of(page.parameter("q"));
    Sort usual = terms.isEmpty() ? Sort.DUE : Sort.RELEVANCE;
    return new ItemFilter(
        id(page, "programme", ProgrammeId::new),
        id(page, "directive", DirectiveId::new),
        id(page, "lead", UnitId::new),
        itemClass == null ? null : one(ItemClass.class, "class", itemClass),
        terms,
        sort == null ? usual : one(Sort.class, "sort", sort));
  }

  private static <I extends Id> @Nullable I id(
      Page page, String parameter, Function<String, I> make) {
    String text = page.parameter(parameter);
    return text == null ? null : InvalidValue.read(parameter, text, make);
  }

  private static <E extends Enum<E>> E one(Class<E> type, String parameter, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
        .findAny()
        .orElseThrow(() -> QueryProblem.badValue(parameter, names(type)));
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" "));
  }

  List<Item> apply(AsOf asOf, Page page) {
    Searched searched = new Searched(terms, asOf);
    List<Item> found =
        searched.best(asOf.items(fits()), searched::score, page.texts().order(Item::title));
    return sort == Sort.RELEVANCE ? found : found.stream().sorted(order(page)).toList();
  }

  private Predicate<Item> fits() {
    return item ->
        (programme == null || item.isIn(programme))
            && (directive == null || item.carriesOut(directive))
            && (lead == null || item.lead().equals(lead))
            && (itemClass == null || item.itemClass() == itemClass);
  }

  private Comparator<Item> order(Page page) {
    Comparator<Item> byDue = Comparator.comparing(ItemFilter::due);
    return switch (sort) {
      case DUE -> byDue;
      case TITLE -> page.texts().order(Item::title);
      case LEAD -> page.texts().order((Item item) -> page.unit(item.lead())).thenComparing(byDue);
      case CLASS -> Comparator.comparing(Item::itemClass).thenComparing(byDue);
      case RELEVANCE -> (_, _) -> 0;
    };
  }

  private static LocalDate due(Item item) {
    LocalDate due = item.dueOn();
    return due == null ? LocalDate.MAX : due;
  }

  public List<Sort> sorts() {
    return List.of(Sort.values());
  }

  public List<ItemClass> itemClasses() {
    return List.of(ItemClass.values());
  }
}
