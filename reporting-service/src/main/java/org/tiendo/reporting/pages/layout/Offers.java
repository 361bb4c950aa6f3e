package org.tiendo.reporting.pages.layout;

import java.util.List;

/// What the signed-in person can do to an item by a form; the service that decides has the last word.
public interface Offers {

  /// Names of acts, in the order in which they are usually done; empty if there is nothing to do.
  ///
  /// @param project id of an item that the person may see
  List<String> on(String project, Page page);
}
