/// Copies of an installation, made while it is up or stopped, and installations made of them.
@NullMarked
package org.tiendo.local.backup;

import org.jspecify.annotations.NullMarked;
