/// Servers and writers killed for real, again and again.
@NullMarked
package org.tiendo.local.fault;

import org.jspecify.annotations.NullMarked;
