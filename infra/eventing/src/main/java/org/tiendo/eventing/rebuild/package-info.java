/// Read models built anew beside the one that is read: compared, switched to, gone back from, checked by night.
@NullMarked
package org.tiendo.eventing.rebuild;

import org.jspecify.annotations.NullMarked;
