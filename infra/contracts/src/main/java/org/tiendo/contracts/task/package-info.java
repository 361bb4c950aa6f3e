/// What the task service publishes.
@NullMarked
package org.tiendo.contracts.task;

import org.jspecify.annotations.NullMarked;
