/// The read model `register`: what is kept of units, directives, programmes, items and documents, one section for each log.
@NullMarked
package org.tiendo.reporting.register;

import org.jspecify.annotations.NullMarked;
