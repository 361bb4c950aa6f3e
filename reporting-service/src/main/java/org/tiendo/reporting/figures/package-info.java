/// Figures at an as-of date: pure, without clock, store or language. Every figure names the items and events behind it.
@NullMarked
package org.tiendo.reporting.figures;

import org.jspecify.annotations.NullMarked;
