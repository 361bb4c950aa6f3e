/// Batches of items that come out of a file: staged, then assigned part by part until all are, or withdrawn whole.
@NullMarked
package org.tiendo.task.importing;

import org.jspecify.annotations.NullMarked;
