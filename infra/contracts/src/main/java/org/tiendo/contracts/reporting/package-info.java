/// What the reporting service publishes.
@NullMarked
package org.tiendo.contracts.reporting;

import org.jspecify.annotations.NullMarked;
