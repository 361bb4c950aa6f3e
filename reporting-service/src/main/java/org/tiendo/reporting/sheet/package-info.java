/// Tables out of files that strangers made: spreadsheets and comma-separated text, read within limits and never evaluated.
@NullMarked
package org.tiendo.reporting.sheet;

import org.jspecify.annotations.NullMarked;
