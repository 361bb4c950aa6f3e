/// Work programmes out of files: what a file would do, cell by cell, before anything is done; its template; its batches.
@NullMarked
package org.tiendo.reporting.importing;

import org.jspecify.annotations.NullMarked;
