package org.tiendo.reporting.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.reporting.register.Buckets;

/// Which items exist for a person. What asks here in order to tell of an item or to keep silent is told otherwise once the item exists
/// for the person, so those that were kept silent about are noted.
record SeenItems(Buckets<ProjectId, Boolean> ids, Set<ProjectId> silent)
    implements Predicate<ProjectId> {

  static SeenItems of(Collection<ProjectId> items) {
    return new SeenItems(new Buckets<>(), ConcurrentHashMap.newKeySet()).with(items);
  }

  /// With more of them; what was noted is noted of both.
  SeenItems with(Collection<ProjectId> more) {
    Map<ProjectId, Boolean> now = new HashMap<>();
    more.forEach(item -> now.put(item, true));
    return now.isEmpty() ? this : new SeenItems(ids.with(now), silent);
  }

  boolean contains(ProjectId item) {
    return ids.get(item) != null;
  }

  @Override
  public boolean test(ProjectId item) {
    if (contains(item)) {
      return true;
    }
    silent.add(item);
    return false;
  }
}
