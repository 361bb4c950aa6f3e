/// Says which of several processes does what one of them should do.
@NullMarked
package org.tiendo.eventing.lease;

import org.jspecify.annotations.NullMarked;
