package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where to look, in which order.
///
/// @param intervals without overlap within one index, in the order they are walked
/// @param backwards each interval is walked from its end
/// @param ordered the documents come in the order asked for
/// @param repeats the same document may come more than once
/// @param worth how much of the query the index serves; 0 when everything is walked
record Plan(
    List<Interval> intervals, boolean backwards, boolean ordered, boolean repeats, int worth) {

  Plan {
    intervals = List.copyOf(intervals);
  }

  boolean walksEverything() {
    return worth == 0;
  }

  /// @param branches what each of the plans serves; empty if found documents are matched with the whole query
  static Plan union(List<Plan> plans, List<Document> branches, boolean ordered) {
    List<Interval> all = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      @Nullable Document branch = branches.isEmpty() ? null : branches.get(i);
      plans.get(i).intervals.forEach(interval -> all.add(interval.serving(branch)));
    }
    int worth = plans.stream().mapToInt(Plan::worth).min().orElse(0);
    return new Plan(all, false, ordered, true, worth);
  }
}
