package org.tiendo.eventing.projection;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One reader's way from a mark to a token at which all documents stand.
///
/// Everything is read without care for batches under way, however long that takes. Then only what has changed since it began is
/// read again: that is short, so it comes to an end under a steady stream of batches, too.
final class Following {

  private final Consumer<Projection.View> each;
  private Views.@Nullable Mark reached;

  /// @param since null for everything
  Following(Views.@Nullable Mark since, Consumer<Projection.View> each) {
    this.reached = since;
    this.each = each;
  }

  /// A batch that was announced and has changed nothing does no harm, however long it takes.
  ///
  /// @return null if a batch has changed something, another copy is read instead, or this one is gone; what was told then is told again
  Views.@Nullable Mark attempt(Copy copy) {
    Views.Mark from = reached;
    if (from == null || !from.copy().equals(copy.id())) {
      from = new Views.Mark(copy.id(), copy.settled());
      copy.sections().each(each);
      reached = from;
    }
    Control.State now = copy.control().findWhole();
    if (now == null || now.fence() != null) {
      return null;
    }
    boolean whole = copy.sections().changed(from.token(), now, each);
    return whole && copy.control().isRead() ? new Views.Mark(copy.id(), now.shown()) : null;
  }
}
