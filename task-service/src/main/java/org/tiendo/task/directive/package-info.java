/// Directives: documents by which an authority gives out work, clause by clause.
@NullMarked
package org.tiendo.task.directive;

import org.jspecify.annotations.NullMarked;
