/// What automations could not carry out: parked by sequence, tried again or skipped by an operator.
@NullMarked
package org.tiendo.eventing.deadletter;

import org.jspecify.annotations.NullMarked;
