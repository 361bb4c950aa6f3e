/// One origin for pages, queries, commands and streams: signs browsers in, holds their session, relays tokens, sets limits.
@NullMarked
package org.tiendo.gateway;

import org.jspecify.annotations.NullMarked;
