/// The year-end review (tổng kết) as it was written: meeting, rating, entries, the frozen report, what was corrected beside it.
@NullMarked
package org.tiendo.reporting.yearbook;

import org.jspecify.annotations.NullMarked;
