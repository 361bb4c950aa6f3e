/// Names of people, which no log holds.
@NullMarked
package org.tiendo.reporting.people;

import org.jspecify.annotations.NullMarked;
