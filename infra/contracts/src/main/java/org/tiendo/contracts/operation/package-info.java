/// What operators do to a service, in the log of that service.
@NullMarked
package org.tiendo.contracts.operation;

import org.jspecify.annotations.NullMarked;
