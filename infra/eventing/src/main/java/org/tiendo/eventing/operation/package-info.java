/// What operators do to a service, recorded in its log: retry, skip, send again.
@NullMarked
package org.tiendo.eventing.operation;

import org.jspecify.annotations.NullMarked;
