/// Who people are, for an installation without an identity provider of its own: directory, one-time links, tokens (OpenID
/// Connect), and the first set-up.
@NullMarked
package org.tiendo.identity;

import org.jspecify.annotations.NullMarked;
