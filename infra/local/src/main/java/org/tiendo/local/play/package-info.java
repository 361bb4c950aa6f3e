/// Sends the steps of a checked folder through the public HTTP interface.
@NullMarked
package org.tiendo.local.play;

import org.jspecify.annotations.NullMarked;
