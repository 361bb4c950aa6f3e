/// Delivery from a log to what people see, beside a bare Kafka round trip.
@NullMarked
package org.tiendo.bench.delivery;

import org.jspecify.annotations.NullMarked;
