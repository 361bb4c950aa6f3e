/// Work programmes: what an authority plans for a period and will account for at its end.
@NullMarked
package org.tiendo.task.programme;

import org.jspecify.annotations.NullMarked;
