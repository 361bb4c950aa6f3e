package org.tiendo.reporting.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.Id;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.edge.InvalidValue;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.query.ItemsWanted;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.query.Wanted;
import org.tiendo.reporting.search.Terms;

/// Which items a list shows, and in which order. The parameters are those of the API.
record ItemFilter(ItemsWanted wanted, @Nullable ItemClass itemClass, Sort sort) {

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
    ItemsWanted wanted =
        new ItemsWanted(
            id(page, "programme", ProgrammeId::new),
            id(page, "directive", DirectiveId::new),
            id(page, "lead", UnitId::new),
            page.parameter("q"));
    Sort usual = Terms.of(wanted.q()).isEmpty() ? Sort.DUE : Sort.RELEVANCE;
    return new ItemFilter(
        wanted,
        itemClass == null ? null : Wanted.one(ItemClass.class, "class", itemClass),
        sort == null ? usual : Wanted.one(Sort.class, "sort", sort));
  }

  private static @Nullable String id(
      Page page, String parameter, Function<String, ? extends Id> make) {
    String text = page.parameter(parameter);
    return text == null ? null : InvalidValue.read(parameter, text, make).value();
  }

  List<Item> apply(Page page) {
    List<Item> found = wanted.of(itemClass == null ? null : itemClass.name(), page.query());
    return sort == Sort.RELEVANCE ? found : found.stream().sorted(order(page)).toList();
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

  /// Those that there are to choose from: nothing fits better than something else if there are no words.
  public List<Sort> sorts() {
    boolean words = !Terms.of(wanted.q()).isEmpty();
    return Stream.of(Sort.values()).filter(each -> words || each != Sort.RELEVANCE).toList();
  }

  public List<ItemClass> itemClasses() {
    return List.of(ItemClass.values());
  }
}
