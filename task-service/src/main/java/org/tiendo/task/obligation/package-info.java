/// Reporting obligations: who owes reports to whom, again and again, and which were submitted.
@NullMarked
package org.tiendo.task.obligation;

import org.jspecify.annotations.NullMarked;
