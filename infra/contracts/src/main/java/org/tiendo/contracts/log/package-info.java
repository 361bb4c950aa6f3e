/// Events that every log has, whatever service owns it.
@NullMarked
package org.tiendo.contracts.log;

import org.jspecify.annotations.NullMarked;
