package org.tiendo.reporting.pages.layout;

import java.util.List;

/// What the signed-in person can do to an item by a form; the service that decides has the last word.
public interface Offers {

  /// Names of acts, in the order in which they are usually done; empty if there is nothing to do.
  ///
  /// @param project id of an item that the person may see
  List<String> on(String project, Page page);

  /// A form that is about no item.
  ///
  /// @param act name of its words
  record Offer(String act, String path) {}

  /// Those offered in a section, e.g. `programmes`.
  ///
  /// @param id of a programme or directive; `new` for what is not there yet
  List<Offer> in(String section, String id, Page page);
}
