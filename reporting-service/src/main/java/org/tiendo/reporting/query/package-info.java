/// What every question to the read model has in common, asked by a program or by a page: dates, language, position.
@NullMarked
package org.tiendo.reporting.query;

import org.jspecify.annotations.NullMarked;
