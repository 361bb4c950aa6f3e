/// Time as the code of logs sees it: a machine's, or a simulated one.
@NullMarked
package org.tiendo.eventing.pace;

import org.jspecify.annotations.NullMarked;
