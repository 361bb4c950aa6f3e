/// Tables that leave the installation as files: CSV, XLSX, JSON and JSON Lines (xuất dữ liệu). Rows are written as they are
/// read; the formats are described in `infra/docs/export-formats.md`.
@NullMarked
package org.tiendo.reporting.exports;

import org.jspecify.annotations.NullMarked;
