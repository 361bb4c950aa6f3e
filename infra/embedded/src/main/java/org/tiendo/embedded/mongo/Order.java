package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order asked for. An index can give it only if all fields run the same way.
record Order(List<String> fields, boolean backwards, boolean oneWay) {
  static final Order NONE = new Order(List.of(), false, true);

  static Order of(@Nullable Document sort) {
    if (sort == null || sort.isEmpty()) {
      return NONE;
    }
    List<String> fields = new ArrayList<>();
    int ways = 0;
    for (String field : sort.keySet()) {
      boolean backwards = sort.get(field) instanceof Number number && number.intValue() < 0;
      ways |= backwards ? 1 : 2;
      fields.add(field.equals("$natural") ? "_id" : field);
    }
    return new Order(List.copyOf(fields), ways == 1, ways != 3);
  }
}
