/// Wires the features of the service: which streams a decision reads, and what it is told of them.
@NullMarked
package org.tiendo.task.config;

import org.jspecify.annotations.NullMarked;
