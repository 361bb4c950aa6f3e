/// From the log to Kafka: every position one record.
@NullMarked
package org.tiendo.eventing.relay;

import org.jspecify.annotations.NullMarked;
