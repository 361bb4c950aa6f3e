/// Which request goes where, and with which headers there and back.
@NullMarked
package org.tiendo.gateway.route;

import org.jspecify.annotations.NullMarked;
