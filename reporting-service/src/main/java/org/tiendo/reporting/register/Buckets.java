package org.tiendo.reporting.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A map that does not change: one with other values shares all but the buckets in which they lie.
public final class Buckets<K, V> {

  private static final int COUNT = 512;

  private final List<Map<K, V>> buckets;

  public Buckets() {
    this(Collections.nCopies(COUNT, Map.of()));
  }

  private Buckets(List<Map<K, V>> buckets) {
    this.buckets = buckets;
  }

  private static int bucket(Object key) {
    int hash = key.hashCode();
    return Math.floorMod(hash ^ hash >>> 16, COUNT);
  }

  public @Nullable V get(K key) {
    return buckets.get(bucket(key)).get(key);
  }

  List<K> keys() {
    return buckets.stream().flatMap(bucket -> bucket.keySet().stream()).toList();
  }

  /// The same with other values.
  public Buckets<K, V> with(Map<K, V> changes) {
    Map<Integer, Map<K, V>> fresh = new HashMap<>();
    changes.forEach((key, value) ->
        fresh.computeIfAbsent(bucket(key), at -> new HashMap<>(buckets.get(at))).put(key, value));
    List<Map<K, V>> now = new ArrayList<>(buckets);
    fresh.forEach(now::set);
    return new Buckets<>(now);
  }
}
