/// What every HTTP endpoint of an installation has in common, whether it belongs to a service, the gateway or the identity
/// provider: problems (RFC 9457) and limits.
@NullMarked
package org.tiendo.edge;

import org.jspecify.annotations.NullMarked;
