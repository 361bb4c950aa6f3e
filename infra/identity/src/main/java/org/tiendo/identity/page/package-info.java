/// What all pages of the identity provider share: language and errors.
@NullMarked
package org.tiendo.identity.page;

import org.jspecify.annotations.NullMarked;
