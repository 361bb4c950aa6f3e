/// Back end of mongo-java-server on RocksDB: ordered indexes, one write batch per command, and no reply before what it
/// speaks of is on disk. {@link RocksBackend} is the way in; commands run against a {@link View}, the
/// {@link Planner} turns a query into intervals of keys, a {@link Scan} walks them.
@NullMarked
package org.tiendo.embedded.mongo;

import org.jspecify.annotations.NullMarked;
