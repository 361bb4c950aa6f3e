/// The few words every feature's domain is written in: who acts, in which context, what was decided, by which rule.
@NullMarked
package org.tiendo.contracts.kernel;

import org.jspecify.annotations.NullMarked;
