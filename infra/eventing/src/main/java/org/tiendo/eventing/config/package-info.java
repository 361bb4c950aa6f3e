/// Wires the log, bus, relay and edge of a service.
@NullMarked
package org.tiendo.eventing.config;

import org.jspecify.annotations.NullMarked;
