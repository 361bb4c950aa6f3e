package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/// Walks a plan in steps. Between steps it holds nothing of the store, only the key it came to, and goes on from there
/// in whatever view the next step has.
final class Scan {
  private final Plan plan;
  private final Key documents;
  private final BiPredicate<Document, Interval> filter;
  private final Set<Key> met = new HashSet<>();
  private int interval;
  private @Nullable Key last;
  private long examined;

  Scan(Plan plan, Key documents, BiPredicate<Document, Interval> filter) {
    this.plan = plan;
    this.documents = documents;
    this.filter = filter;
  }

  boolean done() {
    return interval >= plan.intervals().size();
  }

  /// Documents and index entries looked at so far.
  long examined() {
    return examined;
  }

  /// The next rows: as many as wanted, or fewer when their documents pass the budget, or the plan is at its end.
  List<Row> next(View view, int wanted, long budget) {
    Step step = new Step(view, wanted, budget);
    try (step) {
      while (!done() && !step.full()) {
        if (step.walk(plan.intervals().get(interval))) {
          interval++;
          last = null;
        }
      }
    }
    return step.rows;
  }

  private final class Step implements AutoCloseable {
    final List<Row> rows = new ArrayList<>();
    private final View view;
    private final int wanted;
    private final long budget;
    private long bytes;
    private @Nullable RocksIterator opened;

    Step(View view, int wanted, long budget) {
      this.view = view;
      this.wanted = wanted;
      this.budget = budget;
    }

    boolean full() {
      return rows.size() >= wanted || bytes >= budget;
    }

    /// False when the step is full before the end of the interval.
    boolean walk(Interval range) {
      if (range.point()) {
        byte[] value = view.get(range.from());
        if (value != null) {
          take(range, range.from(), value);
        }
        return true;
      }
      RocksIterator entries = iterator();
      for (seek(entries, range); inside(entries, range); move(entries)) {
        if (full()) {
          return false;
        }
        Key key = new Key(entries.key());
        take(range, key, entries.value());
        last = key;
      }
      return true;
    }

    private RocksIterator iterator() {
      if (opened == null) {
        opened = view.iterator();
      }
      return opened;
    }

    private void seek(RocksIterator entries, Interval range) {
      if (plan.backwards()) {
        byte[] end = (last == null ? range.to() : last).bytes();
        entries.seekForPrev(end);
        if (entries.isValid() && new Key(entries.key()).equals(new Key(end))) {
          entries.prev();
        }
      } else {
        entries.seek((last == null ? range.from() : last.plus((byte) 0)).bytes());
      }
    }

    private boolean inside(RocksIterator entries, Interval range) {
      if (!entries.isValid()) {
        check(entries);
        return false;
      }
      Key key = new Key(entries.key());
      return plan.backwards() ? key.compareTo(range.from()) >= 0 : key.compareTo(range.to()) < 0;
    }

    private void move(RocksIterator entries) {
      if (plan.backwards()) {
        entries.prev();
      } else {
        entries.next();
      }
    }

    private void take(Interval range, Key key, byte[] value) {
      examined++;
      Key position = range.ofDocuments() ? key.from(Layout.PREFIX) : new Key(value);
      if (plan.repeats() && met.contains(position)) {
        return;
      }
      byte[] stored = range.ofDocuments() ? value : view.get(documents.plus(position));
      if (stored == null) {
        throw new IllegalStateException("index entry without a document: " + key);
      }
      Document document = Bson.decode(stored);
      if (filter.test(document, range)) {
        if (plan.repeats()) {
          met.add(position);
        }
        rows.add(new Row(position, document, stored.length));
        bytes += stored.length;
      }
    }

    private static void check(RocksIterator entries) {
      try {
        entries.status();
      } catch (RocksDBException e) {
        throw new StoreFailedException("cannot read", e);
      }
    }

    @Override
    public void close() {
      if (opened != null) {
        opened.close();
      }
    }
  }
}
