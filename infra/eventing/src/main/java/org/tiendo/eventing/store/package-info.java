/// The sequenced log: an event store with gapless positions in commit order, on the MongoDB driver.
@NullMarked
package org.tiendo.eventing.store;

import org.jspecify.annotations.NullMarked;
