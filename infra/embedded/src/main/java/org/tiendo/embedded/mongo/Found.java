package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a query finds, handed out in batches: as the scan goes where it comes in the order asked for, else sorted in
/// memory first.
final class Found {
  /// A batch ends with the document that passes this size, as in MongoDB.
  static final long BATCH_BYTES = 16L << 20;

  private static final int CHUNK = 1_000;

  private final Scan scan;
  private final @Nullable ScanReport report;
  private final Deque<Row> ready = new ArrayDeque<>();
  private long toSkip;
  private long left;

  /// @param limit 0 for all
  /// @param report told how much was looked at; null for nobody
  Found(Scan scan, int skip, int limit, @Nullable ScanReport report) {
    this.scan = scan;
    this.report = report;
    this.toSkip = skip;
    this.left = limit == 0 ? Long.MAX_VALUE : limit;
  }

  /// Reads everything at once; with a limit it keeps only as many as can be among the first.
  void sort(View view, Comparator<Document> order) {
    List<Row> rows = new ArrayList<>();
    long keep = left == Long.MAX_VALUE ? Long.MAX_VALUE : toSkip + left;
    Comparator<Row> byDocument = (a, b) -> order.compare(a.document(), b.document());
    while (!scan.done()) {
      rows.addAll(scan.next(view, CHUNK, BATCH_BYTES));
      if (keep < rows.size() - CHUNK || scan.done()) {
        rows.sort(byDocument);
        rows.subList((int) Math.min(keep, rows.size()), rows.size()).clear();
      }
    }
    skipping(rows);
  }

  boolean isEmpty() {
    return left == 0 || ready.isEmpty() && scan.done();
  }

  /// The next documents; afterwards {@link #isEmpty} tells whether there are more.
  List<Document> take(View view, int most) {
    return take(view, most, BATCH_BYTES);
  }

  List<Document> takeAll(View view) {
    return take(view, Integer.MAX_VALUE, Long.MAX_VALUE);
  }

  private List<Document> take(View view, int most, long budget) {
    List<Document> documents = new ArrayList<>();
    long bytes = 0;
    while (documents.size() < most && left > 0 && bytes < budget && more(view, most, budget)) {
      Row row = ready.remove();
      documents.add(row.document());
      bytes += row.size();
      left--;
    }
    if (left > 0) {
      more(view, 1, budget);
    }
    if (report != null) {
      report.looked(scan.examined(), left == 0 || scan.done());
    }
    return documents;
  }

  private boolean more(View view, int wanted, long budget) {
    while (ready.isEmpty() && !scan.done()) {
      long most = Math.min(Math.min(wanted, left) + toSkip, CHUNK);
      skipping(scan.next(view, (int) most, budget));
    }
    return !ready.isEmpty();
  }

  private void skipping(Collection<Row> rows) {
    for (Row row : rows) {
      if (toSkip > 0) {
        toSkip--;
      } else {
        ready.add(row);
      }
    }
  }
}
