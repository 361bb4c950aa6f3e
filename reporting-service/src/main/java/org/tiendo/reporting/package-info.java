/// The reporting service: read models, figures and the year-end review. It records no events.
@NullMarked
package org.tiendo.reporting;

import org.jspecify.annotations.NullMarked;
