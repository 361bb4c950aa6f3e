/// The year-end report (báo cáo tổng kết) as a document: what it says, in one language, before anybody lays it out.
@NullMarked
package org.tiendo.reporting.yearreport;

import org.jspecify.annotations.NullMarked;
