/// What stands behind a figure: the items that it counts, and the events that it rests on.
@NullMarked
package org.tiendo.reporting.pages.evidence;

import org.jspecify.annotations.NullMarked;
