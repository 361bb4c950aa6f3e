package org.tiendo.review.item;

import org.tiendo.contracts.kernel.Rule;

/// The rules of what is noted of items.
enum ItemRule implements Rule {
  ITEM_NOTED_BY_SERVICE(
      "item-noted-by-service",
      "What items are is taken over from the task service, not entered here.",
      "Product: each fact has one owner",
      Kind.FORBIDDEN);

  private final Text text;

  ItemRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
