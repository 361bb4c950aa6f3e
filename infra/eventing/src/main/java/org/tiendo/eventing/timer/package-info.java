/// Durable timers: at a moment of the installation's clock a command is sent, once, however many nodes run.
///
/// What sets a timer is in the log. The collection `timers` keeps what was folded of it and may be dropped at any time: it
/// is folded anew, and what was sent before is not sent again.
@NullMarked
package org.tiendo.eventing.timer;

import org.jspecify.annotations.NullMarked;
