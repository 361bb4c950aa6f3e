/// Apache Kafka and a MongoDB-wire server inside the process, on folders of their own, so that the whole product runs
/// and is tested without anything installed. Both are real software on real protocols: a client cannot tell.
@NullMarked
package org.tiendo.embedded;

import org.jspecify.annotations.NullMarked;
