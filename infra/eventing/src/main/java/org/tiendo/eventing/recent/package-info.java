/// What is remembered of what was met lately, within bounds.
@NullMarked
package org.tiendo.eventing.recent;

import org.jspecify.annotations.NullMarked;
