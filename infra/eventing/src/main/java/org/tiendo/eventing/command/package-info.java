/// Commands: features, the bus that carries them, and why a retry is always safe.
@NullMarked
package org.tiendo.eventing.command;

import org.jspecify.annotations.NullMarked;
