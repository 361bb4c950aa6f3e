/// The units that take part, how they stand above one another, and how each numbers what it issues.
@NullMarked
package org.tiendo.task.unit;

import org.jspecify.annotations.NullMarked;
