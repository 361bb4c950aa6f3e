/// Who people are on this machine: the signing key, the tokens it signs, and the issuer that publishes it.
@NullMarked
package org.tiendo.local.identity;

import org.jspecify.annotations.NullMarked;
