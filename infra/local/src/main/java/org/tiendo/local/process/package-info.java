/// The parts of an installation as processes of their own, kept running.
@NullMarked
package org.tiendo.local.process;

import org.jspecify.annotations.NullMarked;
