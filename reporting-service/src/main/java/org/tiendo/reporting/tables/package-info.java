/// Tables of counts, and their identity: what a row counts is the sum of its columns. Pure, without words.
@NullMarked
package org.tiendo.reporting.tables;

import org.jspecify.annotations.NullMarked;
