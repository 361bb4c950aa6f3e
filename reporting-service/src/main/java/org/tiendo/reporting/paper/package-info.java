/// Lays reports out as papers: HTML, PDF, DOCX and an annex in XLSX, by layouts that are data. Knows no Spring context; the same
/// report, layout and fonts make the same bytes.
@NullMarked
package org.tiendo.reporting.paper;

import org.jspecify.annotations.NullMarked;
