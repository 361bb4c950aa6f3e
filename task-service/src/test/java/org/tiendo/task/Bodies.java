package org.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.tiendo.edge.InvalidValue;
import org.tiendo.eventing.store.EventJson;
import tools.jackson.databind.node.ObjectNode;

/// Reads request bodies as the HTTP edge reads them.
public final class Bodies {

  private static final EventJson JSON = new EventJson();

  private Bodies() {}

  public static <B> B read(String json, Class<B> type) {
    return JSON.fromTree(JSON.mapper().readTree(json), type);
  }

  /// Each field that is left out is missed by name, unless it is one of the optional ones.
  public static <B> void misses(
      String json, Class<B> type, Function<B, ?> make, String... optional) {
    ObjectNode whole = (ObjectNode) JSON.mapper().readTree(json);
    assertThat(make.apply(JSON.fromTree(whole, type))).isNotNull();
    assertThat(List.of(optional)).allMatch(whole.propertyNames()::contains);
    for (String field : whole.propertyNames()) {
      ObjectNode without = whole.deepCopy().without(field);
      B body = JSON.fromTree(without, type);
      if (List.of(optional).contains(field)) {
        assertThat(make.apply(body)).isNotNull();
      } else {
        assertThatThrownBy(() -> make.apply(body))
            .isInstanceOf(InvalidValue.class)
            .hasMessageStartingWith(field);
      }
    }
  }
}
