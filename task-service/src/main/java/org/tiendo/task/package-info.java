/// The write side of assignment and progress: who exists, what was directed, planned, assigned, submitted, issued, completed.
@NullMarked
package org.tiendo.task;

import org.jspecify.annotations.NullMarked;
