/// Figures in the words of a language: sentences from message bundles, plain text, HTML.
@NullMarked
package org.tiendo.reporting.text;

import org.jspecify.annotations.NullMarked;
