/// From Kafka to a service: contiguous positions, holes filled from the owner of the log.
@NullMarked
package org.tiendo.eventing.inbox;

import org.jspecify.annotations.NullMarked;
