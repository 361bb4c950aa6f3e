/// Read models as pure folds, one section for each log.
@NullMarked
package org.tiendo.eventing.projection;

import org.jspecify.annotations.NullMarked;
