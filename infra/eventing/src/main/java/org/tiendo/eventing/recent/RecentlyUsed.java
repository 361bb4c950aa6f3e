package org.tiendo.eventing.recent;

import java.util.LinkedHashMap;
import java.util.Map;

/// A map that forgets what was not asked for longest, once it holds more than so many. For use by one thread at a time.
public final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;
  private static final int INITIAL = 64;
  private static final float LOAD = 0.75f;

  private final int most;

  public RecentlyUsed(int most) {
    super(INITIAL, LOAD, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
