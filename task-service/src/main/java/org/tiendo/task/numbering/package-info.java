/// Number series: which numbers of an authority are reserved, borne by a document, or void.
@NullMarked
package org.tiendo.task.numbering;

import org.jspecify.annotations.NullMarked;
