/// Values of the domain that mean the same in every service.
@NullMarked
package org.tiendo.contracts.vocabulary;

import org.jspecify.annotations.NullMarked;
