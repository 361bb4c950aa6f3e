/// A folder of CSV files, read and checked as a whole before anything is sent.
@NullMarked
package org.tiendo.local.sample;

import org.jspecify.annotations.NullMarked;
