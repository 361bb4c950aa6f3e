/// Services of two releases over one log.
@NullMarked
package org.tiendo.local.release;

import org.jspecify.annotations.NullMarked;
