package org.tiendo.reporting.tables;

/// What a cell counts once: an item, or something about it.
///
/// @param item id, e.g. `project:3f…`, or `programme:own/07` while it is only planned
/// @param mark tells several of one item apart: `@<unit>` of an assignment, `/<number>` of a request, `/<log>/<position>` of
///     a change; empty for the item itself
public record Counted(String item, String mark) {

  public static Counted of(String item) {
    return new Counted(item, "");
  }

  /// A change that an event made.
  ///
  /// @param event e.g. `task/12`
  public static Counted change(String item, String event) {
    return new Counted(item, "/" + event);
  }

  public String id() {
    return item + mark;
  }
}
