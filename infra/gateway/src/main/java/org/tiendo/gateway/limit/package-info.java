/// How much anybody may ask for: rates, streams, bodies, and under which name.
@NullMarked
package org.tiendo.gateway.limit;

import org.jspecify.annotations.NullMarked;
