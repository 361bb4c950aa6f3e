/// Servers and services as they run on this machine.
@NullMarked
package org.tiendo.local.run;

import org.jspecify.annotations.NullMarked;
