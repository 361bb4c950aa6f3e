/// Tells open pages that there is something new to read. What it is, they ask for as ever.
@NullMarked
package org.tiendo.reporting.pages.live;

import org.jspecify.annotations.NullMarked;
