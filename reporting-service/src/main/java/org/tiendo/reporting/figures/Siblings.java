package org.tiendo.reporting.figures;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.tiendo.contracts.id.ProjectId;

/// Items of one knowledge on several dates. Between two dates most of them stand as they stood, in the same class: these are one object.
final class Siblings {

  private final Map<ProjectId, Made> latest = new ConcurrentHashMap<>();

  /// An item with what it was made of.
  private record Made(Standing standing, ItemClass itemClass, ItemClass byOriginal, Item item) {

    boolean isOf(Standing other, ItemClass otherClass, ItemClass otherByOriginal) {
      return standing == other && itemClass == otherClass && byOriginal == otherByOriginal;
    }
  }

  /// The item that was made for another date if it is the same, else a new one.
  Item item(
      ProjectId id,
      Standing standing,
      ItemClass itemClass,
      ItemClass byOriginal,
      Supplier<Item> maker) {
    Made known = latest.get(id);
    if (known != null && known.isOf(standing, itemClass, byOriginal)) {
      return known.item();
    }
    Item item = maker.get();
    latest.put(id, new Made(standing, itemClass, byOriginal, item));
    return item;
  }
}
