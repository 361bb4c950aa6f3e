package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the log says of one query that looks at more than {@link #MANY} documents: how many in all at its end; of one
/// that comes in batches also how many so far, at the end of the batch that passes that number, ten times that, and so
/// on.
final class ScanReport {
  static final int MANY = 1_000;

  private static final Logger log = LoggerFactory.getLogger(ScanReport.class);

  private final String collection;
  private final Document filter;
  private final boolean indexed;
  private long next = MANY;
  private boolean ended;

  /// @param indexed whether an index serves the filter, or there is none to serve
  ScanReport(String collection, Document filter, boolean indexed) {
    this.collection = collection;
    this.filter = filter;
    this.indexed = indexed;
  }

  /// Called when a batch is complete.
  void looked(long examined, boolean atEnd) {
    if (ended || examined <= (atEnd ? MANY : next)) {
      return;
    }
    ended = atEnd;
    while (next < examined) {
      next *= 10;
    }
    tell(examined, atEnd ? "" : " so far");
  }

  private void tell(long examined, String soFar) {
    String shape = QueryShape.of(filter);
    if (indexed) {
      log.info(
          "The query on {} by {} looked at {} documents{}", collection, shape, examined, soFar);
    } else {
      log.warn(
          "No index serves the query on {} by {}: it looked at {} documents{}",
          collection,
          shape,
          examined,
          soFar);
    }
  }
}
