/// Everybody in an installation: opaque ids and names, roles and units, in a file that only its owner may read.
@NullMarked
package org.tiendo.identity.directory;

import org.jspecify.annotations.NullMarked;
