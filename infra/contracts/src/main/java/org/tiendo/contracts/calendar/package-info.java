/// Working days and deadlines: values and pure arithmetic, no clock and no I/O.
///
/// Days are business dates in the installation's zone; a deadline ends with the end of its day there.
@NullMarked
package org.tiendo.contracts.calendar;

import org.jspecify.annotations.NullMarked;
