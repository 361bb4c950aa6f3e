/// Measures the import of a work programme from a file.
@NullMarked
package org.tiendo.bench.imports;

import org.jspecify.annotations.NullMarked;
