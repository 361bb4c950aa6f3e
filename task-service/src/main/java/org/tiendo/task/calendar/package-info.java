/// Working-day calendars: published in versions, and the due dates that are found anew with them.
@NullMarked
package org.tiendo.task.calendar;

import org.jspecify.annotations.NullMarked;
