/// The year-end review (tổng kết) of a work programme as computation: every claim is a figure or is not made.
@NullMarked
package org.tiendo.reporting.yearreview;

import org.jspecify.annotations.NullMarked;
