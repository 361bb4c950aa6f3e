/// What code a fold consists of.
@NullMarked
package org.tiendo.eventing.code;

import org.jspecify.annotations.NullMarked;
