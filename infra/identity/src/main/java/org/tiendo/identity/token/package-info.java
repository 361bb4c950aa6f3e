/// The installation's key and the tokens it signs.
@NullMarked
package org.tiendo.identity.token;

import org.jspecify.annotations.NullMarked;
