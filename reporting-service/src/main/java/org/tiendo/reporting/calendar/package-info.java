/// Deadlines as a calendar that other programs subscribe to (lịch thời hạn).
@NullMarked
package org.tiendo.reporting.calendar;

import org.jspecify.annotations.NullMarked;
