/// The data folder of an installation: format, lock, conditions, people, addresses.
@NullMarked
package org.tiendo.local.folder;

import org.jspecify.annotations.NullMarked;
