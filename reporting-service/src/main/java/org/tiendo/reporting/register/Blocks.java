package org.tiendo.reporting.register;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/// A list that does not change: one with other elements shares all but the blocks in which they lie.
final class Blocks<T> extends AbstractList<T> implements RandomAccess {

  private static final int SIZE = 256;

  private final List<List<T>> blocks;
  private final int size;

  private Blocks(List<List<T>> blocks, int size) {
    this.blocks = blocks;
    this.size = size;
  }

  static <T> Blocks<T> of(List<T> all) {
    return new Blocks<T>(List.of(), 0).with(Map.of(), all);
  }

  /// The same with other elements at some places, and some more behind.
  Blocks<T> with(Map<Integer, T> replaced, List<T> more) {
    Map<Integer, List<T>> fresh = new HashMap<>();
    replaced.forEach((place, element) -> fresh(fresh, place).set(place % SIZE, element));
    int end = size;
    for (T element : more) {
      fresh(fresh, end++).add(element);
    }
    List<List<T>> now = new ArrayList<>(blocks);
    while (now.size() * SIZE < end) {
      now.add(List.of());
    }
    fresh.forEach((block, elements) -> now.set(block, List.copyOf(elements)));
    return new Blocks<>(List.copyOf(now), end);
  }

  private List<T> fresh(Map<Integer, List<T>> fresh, int place) {
    return fresh.computeIfAbsent(
        place / SIZE,
        block -> block < blocks.size() ? new ArrayList<>(blocks.get(block)) : new ArrayList<>());
  }

  /// Places at which another object stands than in an earlier one, which may be shorter; blocks that both share are passed by.
  List<Integer> differing(Blocks<T> then) {
    List<Integer> places = new ArrayList<>();
    for (int block = 0; block < blocks.size(); block++) {
      if (block >= then.blocks.size() || blocks.get(block) != then.blocks.get(block)) {
        int end = Math.min(size, (block + 1) * SIZE);
        for (int place = block * SIZE; place < end; place++) {
          if (place >= then.size || get(place) != then.get(place)) {
            places.add(place);
          }
        }
      }
    }
    return places;
  }

  @Override
  public T get(int index) {
    return blocks.get(index / SIZE).get(index % SIZE);
  }

  @Override
  public int size() {
    return size;
  }
}
