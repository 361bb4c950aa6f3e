/// The ids that all services share.
@NullMarked
package org.tiendo.contracts.id;

import org.jspecify.annotations.NullMarked;
