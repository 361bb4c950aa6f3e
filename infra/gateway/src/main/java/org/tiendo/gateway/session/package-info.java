/// What the gateway remembers of a browser: its session, and the language it was asked for.
@NullMarked
package org.tiendo.gateway.session;

import org.jspecify.annotations.NullMarked;
