package org.tiendo.eventing.rebuild;

import org.jspecify.annotations.Nullable;

/// Whose wish an act is.
///
/// @param by an operator, or the part of the product that acts by itself
/// @param id of the command that recorded it; the same is carried out once. Null where nothing was recorded
/// @param copy that was meant when it was recorded; null for whichever there is
public record Order(String by, @Nullable String id, @Nullable String copy) {

  /// Of a part of the product.
  public static Order of(String by) {
    return new Order(by, null, null);
  }

  boolean isCarriedOut(@Nullable Job last) {
    return id != null && last != null && last.orders().contains(id);
  }

  boolean means(@Nullable String which) {
    return copy == null || copy.equals(which);
  }
}
