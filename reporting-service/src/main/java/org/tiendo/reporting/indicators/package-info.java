/// Indicators (chỉ tiêu) as named computations: what is counted, out of what, how it is rounded, and the items and events behind
/// each. Pure, without clock, store or language.
@NullMarked
package org.tiendo.reporting.indicators;

import org.jspecify.annotations.NullMarked;
