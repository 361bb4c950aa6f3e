/// Issued documents: what an authority put out on the advice of units, by number and date.
@NullMarked
package org.tiendo.task.document;

import org.jspecify.annotations.NullMarked;
