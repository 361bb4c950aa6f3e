/// Wires the reporting service.
@NullMarked
package org.tiendo.reporting.config;

import org.jspecify.annotations.NullMarked;
