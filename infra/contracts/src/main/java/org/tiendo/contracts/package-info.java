/// What crosses a service line: shared ids and words of the domain, published events, their schemas.
@NullMarked
package org.tiendo.contracts;

import org.jspecify.annotations.NullMarked;
