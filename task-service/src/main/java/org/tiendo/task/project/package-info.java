/// Work items: assigned to one lead unit, worked on, submitted, appraised by others, completed by others.
///
/// Read downward: `ProjectApi`, `ProjectCommand`, `ProjectDecider`, `ProjectRule`, `ProjectEvent`, `Project`,
/// `ProjectPublisher`. The decider hands the larger commands to a decider each.
@NullMarked
package org.tiendo.task.project;

import org.jspecify.annotations.NullMarked;
