/// Wires the gateway.
@NullMarked
package org.tiendo.gateway.config;

import org.jspecify.annotations.NullMarked;
