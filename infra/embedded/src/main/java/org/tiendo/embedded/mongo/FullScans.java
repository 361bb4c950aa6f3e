package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts the queries that no index serves. They are right, and slow: each is a missing index or a query in a form that
/// an index cannot serve.
final class FullScans {
  private static final Logger log = LoggerFactory.getLogger(FullScans.class);

  private final LongAdder count = new LongAdder();

  void begun() {
    count.increment();
  }

  /// Names the fields only: values do not belong in a log.
  void hasGrownLong(String collection, Document query) {
    log.warn(
        "No index serves the query on {} by {}: it looks at more than 1000 documents",
        collection,
        query.keySet());
  }

  long count() {
    return count.sum();
  }
}
