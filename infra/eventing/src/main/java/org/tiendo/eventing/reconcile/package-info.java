/// Compares a log with what others hold of it, by count and rolling hash.
@NullMarked
package org.tiendo.eventing.reconcile;

import org.jspecify.annotations.NullMarked;
