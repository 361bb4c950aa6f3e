/// Recomputes the figures of an installation from its logs alone, and compares them with what its read model answers.
@NullMarked
package org.tiendo.local.replay;

import org.jspecify.annotations.NullMarked;
