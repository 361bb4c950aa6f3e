/// Names of meters, health.
@NullMarked
package org.tiendo.eventing.observe;

import org.jspecify.annotations.NullMarked;
