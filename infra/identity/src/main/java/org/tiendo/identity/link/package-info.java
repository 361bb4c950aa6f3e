/// One-time links: how a browser signs in without a password.
@NullMarked
package org.tiendo.identity.link;

import org.jspecify.annotations.NullMarked;
