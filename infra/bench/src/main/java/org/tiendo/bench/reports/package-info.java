/// Figures for any date, as known at any moment, measured beside the same figures as they are now.
@NullMarked
package org.tiendo.bench.reports;

import org.jspecify.annotations.NullMarked;
