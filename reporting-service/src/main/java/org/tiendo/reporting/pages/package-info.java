/// The pages that show: overview, programmes, directives, items, documents, and what stands behind each figure.
@NullMarked
package org.tiendo.reporting.pages;

import org.jspecify.annotations.NullMarked;
