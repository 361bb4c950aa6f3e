/// What the sequenced log costs, beside other ways to store the same events on the same server.
@NullMarked
package org.tiendo.bench.log;

import org.jspecify.annotations.NullMarked;
