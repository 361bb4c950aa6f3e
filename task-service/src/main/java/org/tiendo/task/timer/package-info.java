/// What time brings to items: reminders and the escalation ladder, raised by timers.
///
/// The events are the facts. Who is told of them, and by which way, is another matter.
@NullMarked
package org.tiendo.task.timer;

import org.jspecify.annotations.NullMarked;
